import { type Command as CommanderCommand, InvalidArgumentError, Option } from "commander";
import { parsePrometheusDuration } from "../../languages/duration.js";
import { METHODS } from "../../thresholds/fit.js";
import { DIRECTIONS } from "../../thresholds/threshold.js";
import type { Command } from "../command.js";
import type { ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import {
  SUGGEST_FORMATS,
  type SuggestCommandOptions,
  suggestThresholds,
} from "../suggest/suggest-thresholds.js";

/** `tocsin suggest`: thresholds out of a history. */
export const suggest: Command = {
  name: "suggest",
  summary: "Suggest the thresholds of an alert from the history of a series, with the evidence",
  examples: [
    {
      does: "bounds from two weeks that Prometheus has",
      line: "curl -s 'localhost:9090/api/v1/query_range?query=node_load1&start=1767225600&end=1768435200&step=300' | tocsin suggest -",
    },
    {
      does: "an alerting rule that would have fired once a week",
      line: "tocsin suggest latency.csv --expr 'job:latency:p99' --direction above --alerts-per-week 1 --format yaml-rule",
    },
  ],
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    command
      .argument(
        "<file>",
        "CSV (time,value), JSON or lines of JSON ({time, value}), or what query_range of Prometheus answers; - for standard input. Times are RFC 3339, Unix seconds or Unix milliseconds",
      )
      .addOption(
        new Option(
          "--method <method>",
          "auto is seasonal if there is a season, else robust; ewma finds small changes that last",
        )
          .choices(["auto", ...METHODS])
          .default("auto"),
      )
      .addOption(
        new Option("--direction <direction>", "on which side to alert").choices(DIRECTIONS).default("both"),
      )
      .addOption(
        new Option(
          "--period <duration>",
          "length of the season (default: looks for 1h, 1d and 1w)",
        ).argParser(parseDuration),
      )
      .addOption(
        new Option(
          "--sensitivity <sigmas>",
          "how far out the bounds are (default: 3.5, and 3 for ewma)",
        ).argParser(parseNumber),
      )
      .addOption(
        new Option(
          "--alerts-per-week <number>",
          "instead of --sensitivity: how often to fire on the history, at most",
        )
          .argParser(parseNumber)
          .conflicts("sensitivity"),
      )
      .addOption(
        new Option(
          "--for <duration>",
          "how long before it fires (default: what the history suggests)",
        ).argParser(parseDuration),
      )
      .option("--expr <promql>", "what the samples are of, where the file does not tell")
      .addOption(new Option("--format <format>", "how to print").choices(SUGGEST_FORMATS).default("text"))
      .action(async (file: string, options: SuggestCommandOptions) =>
        done(await suggestThresholds(file, options, io)),
      );
  },
};

function parseDuration(text: string): number {
  const duration = parsePrometheusDuration(text);
  if (!duration.ok) throw new InvalidArgumentError(`It is a duration such as 5m: ${duration.error.message}.`);
  return duration.value;
}

function parseNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) throw new InvalidArgumentError("It is a number.");
  return number;
}
