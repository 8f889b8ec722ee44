import { TocsinError } from "../../base/errors.js";
import type { Result } from "../../base/result.js";
import { printPromql } from "../../languages/promql/printer.js";
import { type RuleFile, RuleFileSchema } from "../../schemas/alert/rule-file.js";
import { createSerializer } from "../../serializer/serializer.js";
import { type SuggestOptions, suggestThreshold } from "../../thresholds/suggest.js";
import type { InsufficientData, ThresholdSuggestion } from "../../thresholds/suggestion.js";
import { printable } from "../../validator/output/code-frame.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import { readInput, unreadable } from "../inputs.js";
import type { Io } from "../io.js";
import { parseExpression, selectorOf } from "./expression.js";
import type { NamedSeries } from "./named-series.js";
import { describeRefusal, describeSuggestion } from "./report.js";
import { rulesFor, type SuggestedRules, type Watched } from "./rule.js";
import { readSampleFile } from "./sample-file.js";

export const SUGGEST_FORMATS = ["text", "json", "yaml-rule"] as const;

export interface SuggestCommandOptions extends SuggestOptions {
  readonly format: (typeof SUGGEST_FORMATS)[number];
  readonly expr?: string;
}

/** A series of the file, and what came out. */
interface Answer {
  readonly series: NamedSeries;
  /** `undefined` when nothing tells what the samples are of. */
  readonly watched: Watched | undefined;
  readonly result: Result<ThresholdSuggestion, InsufficientData>;
}

/** What `tocsin suggest` does. */
export async function suggestThresholds(
  file: string,
  { format, expr, ...options }: SuggestCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const source = await readInput(file, io);
  const all = readSampleFile(source);
  if (all.length === 0) throw unreadable(source.file, new Error("there is no series in it"));
  const answers = all.map((series): Answer => {
    return {
      series,
      watched: watchedOf(series, expr, all.length),
      result: suggestThreshold(series.samples, options),
    };
  });
  if (format === "yaml-rule") printRules(answers, io);
  else io.stdout(format === "json" ? printJson(answers) : answers.map(printText).join("\n"));
  return answers.every(({ result }) => result.ok) ? EXIT_CODE.clean : EXIT_CODE.findings;
}

function watchedOf({ labels }: NamedSeries, expr: string | undefined, count: number): Watched | undefined {
  if (expr === undefined) {
    const expression = selectorOf(labels);
    return expression && { expression, labels };
  }
  if (count === 1) return { expression: parseExpression(expr), labels: {} };
  const message = `--expr stands for one series, and there are ${count} in the file`;
  throw new TocsinError("invalid_argument", message, { argument: "--expr" });
}

function titleOf({ series, watched }: Answer): string {
  if (watched !== undefined) return printPromql(watched.expression);
  const labels = Object.entries(series.labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return labels.length === 0 ? "the series" : `{${labels.join(",")}}`;
}

function linesOf(answer: Answer): readonly string[] {
  const { result } = answer;
  const lines = result.ok ? describeSuggestion(result.value) : describeRefusal(result.error);
  return [titleOf(answer), ...lines.map((line) => `  ${line}`)].map(printable);
}

function printText(answer: Answer): string {
  const { result, watched } = answer;
  const alert = result.ok && watched !== undefined ? alertLines(rulesFor(result.value, watched)) : [];
  return [...linesOf(answer), ...alert].map((line) => `${line}\n`).join("");
}

/** The bounds of a season are too long for this. */
function alertLines({ records, alert }: SuggestedRules): readonly string[] {
  const more = records.length === 0 ? [] : ["  --format yaml-rule prints the rules that record these bounds"];
  return [`  expr: ${printable(alert.expr)}`, ...more];
}

function printJson(answers: readonly Answer[]): string {
  const series = answers.map(({ series: { labels }, watched, result }) => ({
    labels,
    ...(watched === undefined ? {} : { expr: printPromql(watched.expression) }),
    ok: result.ok,
    ...(result.ok ? result.value : result.error),
    ...(result.ok && watched !== undefined ? { rules: ruleList(rulesFor(result.value, watched)) } : {}),
  }));
  return `${JSON.stringify({ series }, null, 2)}\n`;
}

function ruleList({
  records,
  alert,
}: SuggestedRules): readonly (SuggestedRules["alert"] | SuggestedRules["records"][number])[] {
  return [...records, alert];
}

/** A rule file, with the evidence as comments before it. What has no suggestion is told on standard error. */
function printRules(answers: readonly Answer[], io: Io): void {
  const refused = answers.filter(({ result }) => !result.ok);
  for (const answer of refused)
    io.stderr(
      linesOf(answer)
        .map((line) => `${line}\n`)
        .join(""),
    );
  const made = answers.flatMap((answer) => {
    const { result, watched } = answer;
    if (!result.ok) return [];
    if (watched !== undefined) return [{ answer, rules: ruleList(rulesFor(result.value, watched)) }];
    const message = "--format yaml-rule needs to know what the samples are of: say it with --expr";
    throw new TocsinError("invalid_argument", message, { argument: "--expr" });
  });
  if (made.length === 0) return;
  const comments = made.flatMap(({ answer }) => linesOf(answer)).map((line) => `# ${line}\n`);
  const file: RuleFile = {
    groups: [{ name: "suggested-thresholds", rules: made.flatMap(({ rules }) => [...rules]) }],
  };
  io.stdout(comments.join("") + createSerializer(RuleFileSchema).encode(file, "yaml"));
}
