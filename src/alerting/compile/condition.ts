import type { Path } from "../../base/path.js";
import { parsePrometheusDuration } from "../../languages/duration.js";
import type { Expression } from "../../languages/promql/ast.js";
import { parsePromql } from "../../languages/promql/parser.js";
import type { AlertCondition, ThresholdOperator } from "../../schemas/alert/platform/alert-condition.js";
import type { Threshold } from "../../schemas/alert/platform/threshold.js";
import {
  atEvaluation,
  binary,
  call,
  joined,
  matchingOn,
  number,
  operand,
  paren,
  past,
  selector,
  setOperand,
} from "./nodes.js";
import type { ProblemLog } from "./problem.js";
import { fixedOffset, overlap, windowCondition } from "./week.js";

/** What a condition needs to know of its rule. */
export interface ConditionContext {
  /** Path of the condition. */
  readonly path: Path;
  readonly evaluationMs: number;
  /** What finds the rule's own alerts in `ALERTS`. */
  readonly identity: Readonly<Record<string, string>>;
  /** Names of the labels that the rule adds. */
  readonly labelNames: readonly string[];
}

export type ThresholdCondition = Extract<AlertCondition, { type: "threshold" }>;
type Robust = Extract<Extract<Threshold, { type: "dynamic" }>["model"], { method: "robust" }>;

const OPERATORS = { gt: ">", gte: ">=", lt: "<", lte: "<=", eq: "==", ne: "!=" } as const satisfies Readonly<
  Record<ThresholdOperator, string>
>;
/** The median of a normal distribution's absolute deviations, in standard deviations. */
const MAD_OF_NORMAL = 0.6745;
/** More values of the past are too much to compute anew at each evaluation. */
const MAX_STEPS = 1_000;

/** What a query has to exceed: the bound to fire, and the one below which a firing alert resolves. */
interface Bounds {
  readonly fire: Expression;
  readonly recover: Expression | undefined;
}

/** The query of a threshold condition; `undefined` with a problem where it cannot be compared. */
export function queryOf(
  { query }: ThresholdCondition,
  { path }: ConditionContext,
  log: ProblemLog,
): Expression | undefined {
  const { expression, type, errors } = parsePromql(query);
  const [error] = errors;
  if (error !== undefined || expression === undefined)
    log.add("syntax", [...path, "query"], error?.message ?? "there is no expression");
  else if (type !== "vector")
    log.add("syntax", [...path, "query"], `is a ${type ?? "value of unknown type"}, not an instant vector`);
  else return operand(expression);
  return undefined;
}

/** The expression of which every series is an alert; `undefined` with a problem where PromQL cannot say it. */
export function thresholdExpression(
  condition: ThresholdCondition,
  query: Expression,
  context: ConditionContext,
  log: ProblemLog,
): Expression | undefined {
  const { threshold, operator } = condition;
  const path = [...context.path, "threshold"];
  if (threshold.type === "scheduled") return scheduled(condition, threshold, query, context, log);
  if (threshold.type === "static") return compare(query, operator, fixedBounds(threshold), context, log);
  const { model } = threshold;
  if (model.method !== "robust") {
    const what = model.method === "ewma" ? "exponentially weighted averages" : "a Holt-Winters forecast";
    log.add("threshold", [...path, "model", "method"], `PromQL has no function for ${what}`);
    return undefined;
  }
  const bounds = robustBounds(model, query, operator, { ...context, path }, log);
  return bounds === undefined ? undefined : compare(query, operator, bounds, context, log);
}

function fixedBounds({ value, recovery }: { value: number; recovery?: number | undefined }): Bounds {
  const hasOwnRecovery = recovery !== undefined && recovery !== value;
  return { fire: number(value), recover: hasOwnRecovery ? number(recovery) : undefined };
}

/**
 * `query > fire`, and with hysteresis `or query > recover` for series whose alert fires already. `ALERTS` has their labels, and
 * those of the rule, which are not compared.
 */
function compare(
  query: Expression,
  operator: ThresholdOperator,
  { fire, recover }: Bounds,
  { path, identity, labelNames }: ConditionContext,
  log: ProblemLog,
): Expression | undefined {
  const fires = binary(query, OPERATORS[operator], fire);
  if (recover === undefined) return fires;
  if (operator === "eq" || operator === "ne") {
    log.add("threshold", [...path, "operator"], `hysteresis needs a side, which ${operator} has not`);
    return undefined;
  }
  const own = selector("ALERTS", { ...identity, alertstate: "firing" });
  const ignored = [...new Set(["alertname", "alertstate", ...labelNames])].sort();
  const holds = binary(
    binary(query, OPERATORS[operator], recover),
    "and",
    own,
    matchingOn("ignoring", ignored),
  );
  return joined([fires, holds], "or");
}

function scheduled(
  { operator }: ThresholdCondition,
  threshold: Extract<Threshold, { type: "scheduled" }>,
  query: Expression,
  context: ConditionContext,
  log: ProblemLog,
): Expression | undefined {
  const { timeZone, windows, otherwise } = threshold;
  const path = [...context.path, "threshold"];
  const offset = fixedOffset(timeZone);
  if (offset === undefined) {
    const message = `PromQL knows no time zones: ${timeZone} is not always the same time ahead of UTC`;
    log.add("time", [...path, "timeZone"], message);
    return undefined;
  }
  if (overlap(windows)) {
    log.add("time", [...path, "windows"], "two windows have a time in common");
    return undefined;
  }
  const parts: Expression[] = [];
  const conditions: Expression[] = [];
  for (const window of windows) {
    const compared = compare(query, operator, fixedBounds(window), context, log);
    if (compared === undefined) return undefined;
    const condition = windowCondition(window, offset);
    // A window that is always there is the only one.
    if (condition === undefined) return compared;
    conditions.push(condition);
    parts.push(binary(setOperand(compared), "and", setOperand(condition), matchingOn("on", [])));
  }
  const inAnyWindow = joined(conditions, "or");
  if (otherwise !== undefined && inAnyWindow !== undefined) {
    const compared = compare(query, operator, fixedBounds(otherwise), context, log);
    if (compared === undefined) return undefined;
    parts.push(binary(setOperand(compared), "unless", setOperand(inAnyWindow), matchingOn("on", [])));
  }
  // `and` and `unless` bind tighter.
  return joined(parts, "or");
}

/**
 * Median ± deviations · MAD / 0.6745 of the values that the query had in the window, in steps of the evaluation interval; the present
 * one is left out. The median that the deviations are from is that of now, at each of those times: `@ end()`.
 */
function robustBounds(
  { window, deviations, recoveryDeviations }: Robust,
  query: Expression,
  operator: ThresholdOperator,
  { path, evaluationMs }: ConditionContext,
  log: ProblemLog,
): Bounds | undefined {
  if (operator === "eq" || operator === "ne") {
    log.add("threshold", path, `a bound has a side, which ${operator} has not`);
    return undefined;
  }
  const parsed = parsePrometheusDuration(window);
  const windowMs = parsed.ok ? parsed.value : 0;
  if (windowMs < evaluationMs || windowMs > MAX_STEPS * evaluationMs) {
    const message = `the window has to hold 1 to ${MAX_STEPS} evaluations to be computed anew at each of them`;
    log.add("threshold", [...path, "model", "window"], message);
    return undefined;
  }
  const half = number(0.5);
  const values = past(query, windowMs, evaluationMs);
  const median = call("quantile_over_time", half, values);
  const medianOfNow = call("quantile_over_time", half, atEvaluation(values));
  const distances = call("abs", binary(query, "-", medianOfNow));
  const mad = call("quantile_over_time", half, past(distances, windowMs, evaluationMs));
  const bound = (width: number): Expression =>
    paren(
      binary(
        median,
        operator === "gt" || operator === "gte" ? "+" : "-",
        binary(number(width / MAD_OF_NORMAL), "*", mad),
      ),
    );
  return {
    fire: bound(deviations),
    recover: recoveryDeviations === undefined ? undefined : bound(recoveryDeviations),
  };
}
