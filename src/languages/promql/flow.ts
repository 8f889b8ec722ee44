import { analyzeRegex, checkRegex } from "../regex.js";
import type { Aggregation, AggregationOperator, Expression, Unary, VectorSelector } from "./ast.js";
import { bottomUp } from "./bottom-up.js";
import {
  derive,
  dropName,
  type Explain,
  emptyFlow,
  keepOnly,
  type LabelFlow,
  type LostLabel,
  MAX_TRACKED,
  METRIC_NAME,
  remove,
  setLabel,
  UNKNOWN,
} from "./flow-algebra.js";
import { binaryFlow, foldBinary, listLabels } from "./flow-binary.js";
import { callFlow, stringValue } from "./flow-functions.js";
import { type Matcher, matcherConflict, matchersOf } from "./matchers.js";

export { canHave, explainLoss, type LabelFlow, type LossReason, type LostLabel } from "./flow-algebra.js";

const flows = new WeakMap<Expression, LabelFlow>();

/**
 * Follows the labels from the selectors to the result, as the engine of Prometheus 3.14 hands them on without
 * `promql-delayed-name-removal`. Flows of the parts are remembered with their nodes.
 */
export function labelFlow(expression: Expression): LabelFlow {
  return bottomUp(expression, flows, flowOf);
}

/** The flow of an operand, which {@link labelFlow} has seen before. */
function operand(node: Expression): LabelFlow {
  return flows.get(node) ?? UNKNOWN;
}

function flowOf(node: Expression): LabelFlow {
  const constant = constantOf(node);
  const flow = shapeOf(node);
  return Object.is(flow.constant, constant) ? flow : { ...flow, constant };
}

function shapeOf(node: Expression): LabelFlow {
  switch (node.type) {
    case "number":
    case "string":
      return emptyFlow(withoutLabels(node), { alwaysReturns: true, isScalar: true });
    case "selector":
      return selectorFlow(node);
    case "matrix":
      return operand(node.selector);
    case "subquery":
      return overTime(operand(node.expression));
    case "call":
      return callFlow(node, node.args.map(operand));
    case "aggregation":
      return aggregationFlow(node, operand(node.expression));
    case "binary":
      return binaryFlow(node, operand(node.left), operand(node.right));
    case "unary":
      return negationFlow(node, operand(node.expression));
    case "paren":
      return operand(node.expression);
    default:
      return node satisfies never;
  }
}

function constantOf(node: Expression): number | undefined {
  switch (node.type) {
    case "number":
      return node.value;
    case "paren":
      return operand(node.expression).constant;
    case "unary": {
      const { constant } = operand(node.expression);
      return node.operator === "-" && constant !== undefined ? -constant : constant;
    }
    case "binary":
      return foldBinary(node, operand(node.left), operand(node.right));
    case "call": {
      const [argument] = node.args;
      if (argument === undefined || (node.name !== "vector" && node.name !== "scalar")) return undefined;
      const { alwaysReturns, constant } = operand(argument);
      return alwaysReturns ? constant : undefined;
    }
    default:
      return undefined;
  }
}

function withoutLabels({ span, type }: Expression): Explain {
  return (label) => ({
    label,
    reason: "scalar",
    span,
    message: `"${label}" is not on a ${type}, which has no labels`,
  });
}

function selectorFlow(selector: VectorSelector): LabelFlow {
  const matchers = matchersOf(selector);
  const certain = new Set<string>();
  const values = new Map<string, string>();
  const lost = new Map<string, LostLabel>();
  for (const matcher of matchers.slice(0, MAX_TRACKED)) {
    const { name } = matcher;
    const value = requiredValue(matcher);
    if (value === "") lost.set(name, emptyMatcher(selector, matcher));
    else if (value !== undefined) values.set(name, value);
    if (value === undefined ? rejectsEmpty(matcher) : value !== "") certain.add(name);
  }
  const cardinality = matcherConflict(matchers) === undefined ? "many" : "none";
  return { ...UNKNOWN, certain, values, lost, cardinality };
}

/** The only value a matcher lets pass. */
function requiredValue({ operator, value }: Matcher): string | undefined {
  if (operator === "=") return value;
  if (operator === "=~") return analyzeRegex(value).literal;
  return operator === "!~" && analyzeRegex(value).matchesNonEmpty ? "" : undefined;
}

function rejectsEmpty({ operator, value }: Matcher): boolean {
  if (operator === "!=") return value === "";
  return (
    checkRegex(value, "matcher") === undefined && analyzeRegex(value).matchesEmpty === (operator === "!~")
  );
}

function emptyMatcher({ matchers, span }: VectorSelector, { name, operator, value }: Matcher): LostLabel {
  return {
    label: name,
    reason: "emptyMatcher",
    span: matchers.find((matcher) => matcher.name === name)?.span ?? span,
    message: `"${name}" has to be empty for {${name}${operator}"${value}"}`,
  };
}

/** Different series can have been there at different times. */
function overTime(flow: LabelFlow): LabelFlow {
  return derive(flow, { alwaysReturns: false, cardinality: flow.cardinality === "none" ? "none" : "many" });
}

function negationFlow({ operator, span }: Unary, input: LabelFlow): LabelFlow {
  if (operator === "+" || input.isScalar) return input;
  return dropName(input, (label) => ({
    label,
    reason: "nameDropped",
    span: { start: span.start, end: span.start + 1 },
    message: `"${label}" is dropped by the operator -`,
  }));
}

/** These return some of their input's series as they are. */
const SELECTING: ReadonlySet<AggregationOperator> = new Set(["topk", "bottomk", "limitk", "limit_ratio"]);

function aggregationFlow(node: Aggregation, input: LabelFlow): LabelFlow {
  if (SELECTING.has(node.operator)) return selectingFlow(node, input);
  const label = node.operator === "count_values" ? stringValue(node.parameter) : undefined;
  if (label === undefined) return grouped(node, input, []);
  return grouped(node, setLabel(input, label, { isCertain: true }), [label]);
}

function selectingFlow({ operator, parameter, grouping }: Aggregation, input: LabelFlow): LabelFlow {
  const limit = parameter && operand(parameter).constant;
  const isOneGroup = grouping === undefined || (grouping.mode === "by" && grouping.labels.length === 0);
  if (operator === "limit_ratio" || limit === undefined) return derive(input, { alwaysReturns: false });
  if (limit < 1) return derive(input, { alwaysReturns: false, cardinality: "none" });
  return limit < 2 && isOneGroup && input.cardinality === "many"
    ? derive(input, { cardinality: "one" })
    : input;
}

/** `added` is what `count_values` writes before it groups, and groups by. */
function grouped(
  { operator, operatorSpan, grouping }: Aggregation,
  input: LabelFlow,
  added: readonly string[],
): LabelFlow {
  const names = grouping?.labels.map(({ name }) => name) ?? [];
  const clause = grouping === undefined ? "()" : ` ${grouping.mode} (${listLabels(grouping.labels)})`;
  const span = grouping?.span ?? operatorSpan;
  if (grouping?.mode !== "without") {
    return keepOnly(input, [...names, ...added], (label) => ({
      label,
      reason: "aggregated",
      span,
      message: `"${label}" is aggregated away by ${operator}${clause}`,
    }));
  }
  return remove(input, [METRIC_NAME, ...names], (label) => ({
    label,
    reason: label === METRIC_NAME && !names.includes(label) ? "nameDropped" : "without",
    span: grouping.labels.find(({ name }) => name === label)?.span ?? span,
    message: `"${label}" is removed by ${operator}${clause}`,
  }));
}
