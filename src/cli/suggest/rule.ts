import { WORDS } from "../../base/patterns/words.js";
import { printPrometheusDuration } from "../../languages/duration.js";
import type { DurationExpression, Expression } from "../../languages/promql/ast.js";
import { formatFloat } from "../../languages/promql/literals.js";
import { parsePromql } from "../../languages/promql/parser.js";
import { printPromql } from "../../languages/promql/printer.js";
import type { AlertingRule } from "../../schemas/alert/alerting-rule.js";
import type { RecordingRule } from "../../schemas/alert/recording-rule.js";
import type { ThresholdSuggestion } from "../../thresholds/suggestion.js";
import type { SeasonalThreshold, SmoothedThreshold, StaticThreshold } from "../../thresholds/threshold.js";
import { printOperand } from "./expression.js";
import { roundOutward, times } from "./numbers.js";

/** The rules of a suggestion: the alert is the last, and the others record the bounds of a season. */
export interface SuggestedRules {
  readonly records: readonly RecordingRule[];
  readonly alert: AlertingRule;
}

type Side = "upper" | "lower";
const SIDES: readonly Side[] = ["upper", "lower"];
const OPERATORS: Readonly<Record<Side, ">" | "<">> = { upper: ">", lower: "<" };

/** @param suffix tells the bounds that are recorded here from those of other series */
export function rulesFor(
  suggestion: ThresholdSuggestion,
  watched: Expression,
  suffix: string,
): SuggestedRules {
  const { threshold } = suggestion;
  const bounds = threshold.kind === "seasonal" ? recordsOf(threshold, suggestion, watched, suffix) : [];
  const expr =
    threshold.kind === "seasonal"
      ? seasonalExpr(bounds, watched)
      : fixedExpr(threshold, operandOf(suggestion, watched), suggestion);
  return { records: bounds.map(({ rule }) => rule), alert: alertOf(canonical(expr), suggestion, watched) };
}

function fixedExpr(
  threshold: StaticThreshold | SmoothedThreshold,
  operand: string,
  { sigma }: ThresholdSuggestion,
): string {
  const comparisons = SIDES.flatMap((side) => {
    const bound = threshold[side];
    return bound === undefined
      ? []
      : [`${operand} ${OPERATORS[side]} ${formatFloat(roundOutward(bound, side, sigma))}`];
  });
  return comparisons.join(" or ");
}

/** An exponentially weighted average varies as much as a plain one over `(2 - λ) / λ` samples. */
function operandOf({ threshold, samples: { step } }: ThresholdSuggestion, watched: Expression): string {
  const operand = printOperand(watched);
  if (threshold.kind !== "smoothed") return operand;
  const window = wholeSeconds(step * Math.round((2 - threshold.lambda) / threshold.lambda));
  const vector =
    watched.type === "selector"
      ? printPromql({ type: "matrix", selector: watched, range: durationOf(window), span: watched.span })
      : `${operand}[${printPrometheusDuration(window)}:${printPrometheusDuration(wholeSeconds(step))}]`;
  return `avg_over_time(${vector})`;
}

function durationOf(milliseconds: number): DurationExpression {
  return { type: "duration", milliseconds, isDuration: true, span: { start: 0, end: 0 } };
}

function wholeSeconds(milliseconds: number): number {
  return Math.max(1000, 1000 * Math.round(milliseconds / 1000));
}

interface RecordedBound {
  readonly side: Side;
  readonly rule: RecordingRule;
}

function recordsOf(
  threshold: SeasonalThreshold,
  { sigma }: ThresholdSuggestion,
  watched: Expression,
  suffix: string,
): readonly RecordedBound[] {
  const name = nameOf(watched) ?? "tocsin";
  return SIDES.flatMap((side) => {
    const bounds = threshold[side]?.map((bound) => roundOutward(bound, side, sigma));
    if (bounds === undefined) return [];
    const record = `${name}:suggested_${side}${suffix}`;
    return [{ side, rule: { record, expr: slotsExpr(bounds, threshold) } }];
  });
}

function nameOf(watched: Expression): string | undefined {
  return watched.type === "selector" ? watched.name : undefined;
}

/** One line for each slot: a vector that is there in its slot only. */
function slotsExpr(bounds: readonly number[], { period, slots }: SeasonalThreshold): string {
  const seconds = formatFloat(period / 1000);
  const slot = `floor(vector(time() % ${seconds} * ${slots} / ${seconds}))`;
  return bounds
    .map((bound, index) => canonical(`vector(${formatFloat(bound)}) and ${slot} == ${index}`))
    .join("\nor ");
}

/** A recorded bound has no labels: it holds for all that is watched. */
function seasonalExpr(bounds: readonly RecordedBound[], watched: Expression): string {
  const operand = printOperand(watched);
  return bounds
    .map(({ side, rule }) => `${operand} ${OPERATORS[side]} on () group_left () ${rule.record}`)
    .join(" or ");
}

function alertOf(
  expr: string,
  { threshold, for: hold, history, method }: ThresholdSuggestion,
  watched: Expression,
): AlertingRule {
  const name = nameOf(watched);
  const side = threshold.lower === undefined ? "High" : threshold.upper === undefined ? "Low" : "Unusual";
  const { fired, span } = history;
  return {
    alert: `${pascalCase(name ?? "value")}${side}`,
    expr,
    for: printPrometheusDuration(hold),
    labels: { severity: "warning" },
    annotations: {
      summary: `${name ?? "The value"} is {{ $value }}, out of its usual bounds`,
      description: `With these bounds (${method}) it would have fired ${times(fired)} on the ${printPrometheusDuration(wholeMinutes(span))} that they come from.`,
    },
  };
}

function wholeMinutes(milliseconds: number): number {
  return 60_000 * Math.round(milliseconds / 60_000);
}

function pascalCase(name: string): string {
  return (name.match(WORDS) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function canonical(expr: string): string {
  const { expression } = parsePromql(expr);
  return expression === undefined ? expr : printPromql(expression);
}
