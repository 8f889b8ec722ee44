import { TocsinError } from "../../base/errors.js";
import type { Result } from "../../base/result.js";
import type { Expression } from "../../languages/promql/ast.js";
import { printPromql } from "../../languages/promql/printer.js";
import { type RuleFile, RuleFileSchema } from "../../schemas/alert/rule-file.js";
import type { Rule } from "../../schemas/alert/rule-group.js";
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
import { rulesFor, type SuggestedRules } from "./rule.js";
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
  readonly watched: Expression | undefined;
  /** Of the names of what is recorded, to tell them apart. */
  readonly suffix: string;
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
  const answers = all.map((series, index): Answer => {
    return {
      series,
      watched: watchedOf(series, expr, all.length),
      suffix: all.length === 1 ? "" : `_${index + 1}`,
      result: suggestThreshold(series.samples, options),
    };
  });
  if (format === "yaml-rule") printRules(answers, io);
  else io.stdout(format === "json" ? printJson(answers) : answers.map(printText).join("\n"));
  return answers.every(({ result }) => result.ok) ? EXIT_CODE.clean : EXIT_CODE.findings;
}

function watchedOf({ labels }: NamedSeries, expr: string | undefined, count: number): Expression | undefined {
  if (expr === undefined) return selectorOf(labels);
  if (count === 1) return parseExpression(expr);
  const message = `--expr stands for one series, and there are ${count} in the file`;
  throw new TocsinError("invalid_argument", message, { argument: "--expr" });
}

/** `undefined` without a suggestion, or without a name for what is watched. */
function rulesOf({ result, watched, suffix }: Answer): SuggestedRules | undefined {
  return result.ok && watched !== undefined ? rulesFor(result.value, watched, suffix) : undefined;
}

function titleOf({ series, watched }: Answer): string {
  if (watched !== undefined) return printPromql(watched);
  const labels = Object.entries(series.labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return labels.length === 0 ? "the series" : `{${labels.join(",")}}`;
}

function linesOf(answer: Answer): readonly string[] {
  const { result } = answer;
  const lines = result.ok ? describeSuggestion(result.value) : describeRefusal(result.error);
  return [titleOf(answer), ...lines.map((line) => `  ${line}`)].map(printable);
}

function printText(answer: Answer): string {
  const rules = rulesOf(answer);
  const alert = rules === undefined ? [] : alertLines(rules);
  return block([...linesOf(answer), ...alert]);
}

/** The bounds of a season are too long for this. */
function alertLines({ records, alert }: SuggestedRules): readonly string[] {
  const more = records.length === 0 ? [] : ["  --format yaml-rule prints the rules that record these bounds"];
  return [`  expr: ${printable(alert.expr)}`, ...more];
}

function printJson(answers: readonly Answer[]): string {
  const series = answers.map((answer) => {
    const {
      series: { labels },
      watched,
      result,
    } = answer;
    const rules = rulesOf(answer);
    return {
      labels,
      ...(watched === undefined ? {} : { expr: printPromql(watched) }),
      ok: result.ok,
      ...(result.ok ? result.value : result.error),
      ...(rules === undefined ? {} : { rules: listOf(rules) }),
    };
  });
  return `${JSON.stringify({ series }, null, 2)}\n`;
}

function listOf({ records, alert }: SuggestedRules): Rule[] {
  return [...records, alert];
}

/** A rule file, with the evidence as comments before it. What has no suggestion is told on standard error. */
function printRules(answers: readonly Answer[], io: Io): void {
  for (const answer of answers.filter(({ result }) => !result.ok)) io.stderr(block(linesOf(answer)));
  const made = answers.filter(({ result }) => result.ok);
  const rules = made.flatMap((answer) => {
    const own = rulesOf(answer);
    if (own !== undefined) return listOf(own);
    const message = "--format yaml-rule needs to know what the samples are of: say it with --expr";
    throw new TocsinError("invalid_argument", message, { argument: "--expr" });
  });
  if (rules.length === 0) return;
  const file: RuleFile = { groups: [{ name: "suggested-thresholds", rules }] };
  const comments = made.flatMap(linesOf).map((line) => `# ${line}`);
  io.stdout(block(comments) + createSerializer(RuleFileSchema).encode(file, "yaml"));
}

function block(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
