import { printPrometheusDuration } from "../../languages/duration.js";
import type { Expression } from "../../languages/promql/ast.js";
import { formatFloat } from "../../languages/promql/literals.js";
import { parsePromql } from "../../languages/promql/parser.js";
import { printPromql } from "../../languages/promql/printer.js";
import type { AlertingRule } from "../../schemas/alert/alerting-rule.js";
import type { RecordingRule } from "../../schemas/alert/recording-rule.js";
import type { ThresholdSuggestion } from "../../thresholds/suggestion.js";
import type { SeasonalThreshold, SmoothedThreshold, StaticThreshold } from "../../thresholds/threshold.js";
import { printOperand, selectorOf } from "./expression.js";
import { roundOutward, times } from "./numbers.js";

/** What is watched. */
export interface Watched {
  readonly expression: Expression;
  /** Of the one series that it selects; empty when that is not known. */
  readonly labels: Readonly<Record<string, string>>;
}

/** The rules of a suggestion: the alert is the last, and the others record the bounds of a season. */
export interface SuggestedRules {
  readonly records: readonly RecordingRule[];
  readonly alert: AlertingRule;
}

type Side = "upper" | "lower";
const SIDES: readonly Side[] = ["upper", "lower"];
const OPERATORS: Readonly<Record<Side, ">" | "<">> = { upper: ">", lower: "<" };

export function rulesFor(suggestion: ThresholdSuggestion, watched: Watched): SuggestedRules {
  const { threshold } = suggestion;
  const records = threshold.kind === "seasonal" ? recordsOf(threshold, suggestion, watched) : [];
  const expr =
    threshold.kind === "seasonal"
      ? seasonalExpr(records, watched)
      : fixedExpr(threshold, operandOf(suggestion, watched.expression), suggestion);
  return { records, alert: alertOf(canonical(expr), suggestion, watched) };
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

/** An exponentially weighted average has the variance of a plain one over `(2 - λ) / λ` samples. */
function operandOf({ threshold, samples }: ThresholdSuggestion, expression: Expression): string {
  const operand = printOperand(expression);
  if (threshold.kind !== "smoothed") return operand;
  const count = Math.round((2 - threshold.lambda) / threshold.lambda);
  const [window, step] = [count * samples.step, samples.step].map((each) =>
    printPrometheusDuration(wholeSeconds(each)),
  );
  const isPlain =
    expression.type === "selector" && expression.offset === undefined && expression.at === undefined;
  return `avg_over_time(${isPlain ? `${operand}[${window}]` : `${operand}[${window}:${step}]`})`;
}

function wholeSeconds(milliseconds: number): number {
  return Math.max(1000, 1000 * Math.round(milliseconds / 1000));
}

function recordsOf(
  threshold: SeasonalThreshold,
  { sigma }: ThresholdSuggestion,
  { expression, labels }: Watched,
): readonly RecordingRule[] {
  const { __name__: _, ...own } = labels;
  const name = expression.type === "selector" ? (expression.name ?? "tocsin") : "tocsin";
  return SIDES.flatMap((side) => {
    const bounds = threshold[side];
    if (bounds === undefined) return [];
    const expr = slotsExpr(
      bounds.map((bound) => roundOutward(bound, side, sigma)),
      threshold,
    );
    return [
      {
        record: `${name}:suggested_${side}`,
        expr,
        ...(Object.keys(own).length === 0 ? {} : { labels: own }),
      },
    ];
  });
}

/** One line for each slot: a vector that is there in its slot only. */
function slotsExpr(bounds: readonly number[], { period, slots }: SeasonalThreshold): string {
  const seconds = formatFloat(period / 1000);
  const slot = `floor(vector(time() % ${seconds} * ${slots} / ${seconds}))`;
  return bounds
    .map((bound, index) => canonical(`vector(${formatFloat(bound)}) and ${slot} == ${index}`))
    .join("\nor ");
}

/** With labels a recorded bound matches the one series that has the same; without, it holds for all. */
function seasonalExpr(records: readonly RecordingRule[], { expression }: Watched): string {
  const operand = printOperand(expression);
  const comparisons = records.map(({ record, labels }) => {
    const operator = record.endsWith("upper") ? OPERATORS.upper : OPERATORS.lower;
    if (labels === undefined) return `${operand} ${operator} on () group_left () ${record}`;
    const bound = selectorOf({ ...labels, __name__: record });
    return `${operand} ${operator} ${bound === undefined ? record : printPromql(bound)}`;
  });
  return comparisons.join(" or ");
}

function alertOf(
  expr: string,
  { threshold, for: hold, history, method }: ThresholdSuggestion,
  { expression }: Watched,
): AlertingRule {
  const name = expression.type === "selector" ? expression.name : undefined;
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

const WORD = /[A-Za-z0-9]+/g;

function pascalCase(name: string): string {
  return (name.match(WORD) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function canonical(expr: string): string {
  const { expression } = parsePromql(expr);
  return expression === undefined ? expr : printPromql(expression);
}
