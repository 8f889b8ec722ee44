import { calculate, isArithmetic } from "./arithmetic.js";
import {
  type Binary,
  type BinaryOperator,
  type LabelName,
  TRIM_OPERATORS,
  type VectorMatching,
} from "./ast.js";
import {
  type Cardinality,
  canHave,
  derive,
  dropName,
  type Explain,
  emptyFlow,
  explainLoss,
  join,
  keepOnly,
  type LabelFlow,
  METRIC_NAME,
  refine,
  remove,
  setLabel,
} from "./flow-algebra.js";

const TRIMS: ReadonlySet<BinaryOperator> = new Set(TRIM_OPERATORS);
const MAX_LISTED = 6;

/** Source: `VectorBinop`, `resultMetric` and the set operators in `promql/engine.go` of Prometheus 3.14. */
export function binaryFlow(node: Binary, left: LabelFlow, right: LabelFlow): LabelFlow {
  if (left.isScalar && right.isScalar)
    return emptyFlow(withoutLabels(node), { alwaysReturns: true, isScalar: true });
  if (left.isScalar || right.isScalar) return scalarOperation(node, left, right);
  switch (node.operator) {
    case "and":
      return intersection(node, left, right);
    case "or":
      return join(left, right);
    case "unless":
      return difference(node, left, right);
    default:
      return vectorOperation(node, left, right);
  }
}

/** `a, b, c`, cut short when there are many. */
export function listLabels(labels: readonly LabelName[]): string {
  const names = labels.slice(0, MAX_LISTED).map(({ name }) => name);
  return labels.length > MAX_LISTED ? `${names.join(", ")}, …` : names.join(", ");
}

function withoutLabels({ span }: Binary): Explain {
  return (label) => ({
    label,
    reason: "scalar",
    span,
    message: `"${label}" is not on a number, which has no labels`,
  });
}

function scalarOperation(node: Binary, left: LabelFlow, right: LabelFlow): LabelFlow {
  const vector = left.isScalar ? right : left;
  return filtered(node, left, right, dropNameOf(node, vector));
}

/** A comparison of constants keeps all or nothing; of other values nobody knows what it keeps. */
function filtered(node: Binary, left: LabelFlow, right: LabelFlow, result: LabelFlow): LabelFlow {
  if (isArithmetic(node.operator) || node.returnsBool) return result;
  const keeps = compareConstants(node.operator, left, right);
  if (keeps === true) return result;
  return derive(result, { alwaysReturns: false, ...(keeps === false ? { cardinality: "none" } : {}) });
}

function dropNameOf(node: Binary, flow: LabelFlow): LabelFlow {
  if (isArithmetic(node.operator) || node.returnsBool) return dropName(flow, nameDropped(node));
  if (!TRIMS.has(node.operator)) return flow;
  // Not told by the documentation, and so neither certain nor lost.
  return canHave(flow, METRIC_NAME) ? setLabel(flow, METRIC_NAME, { isCertain: false }) : flow;
}

function nameDropped({ operator, operatorSpan, returnsBool }: Binary): Explain {
  const text = returnsBool ? `${operator} bool` : operator;
  return (label) => ({
    label,
    reason: "nameDropped",
    span: operatorSpan,
    message: `"${label}" is dropped by the operator ${text}`,
  });
}

/** Which labels have to be the same on both sides. */
function matchedBy({ mode, labels }: VectorMatching): (label: string) => boolean {
  const names = new Set(labels.map(({ name }) => name));
  return mode === "on" ? (label) => names.has(label) : (label) => label !== METRIC_NAME && !names.has(label);
}

type IsMatched = (label: string) => boolean;

/** No two series can ever match: a label is always there on one side and never on the other, or has two values. */
function neverMatch(left: LabelFlow, right: LabelFlow, isMatched: IsMatched): boolean {
  const differs = (one: LabelFlow, other: LabelFlow): boolean => {
    for (const label of one.certain) {
      if (!isMatched(label)) continue;
      if (!canHave(other, label)) return true;
      const value = one.values.get(label);
      const otherValue = other.values.get(label);
      if (value !== undefined && otherValue !== undefined && value !== otherValue) return true;
    }
    return false;
  };
  return differs(left, right) || differs(right, left);
}

/** No series has a label to match by, so that all of them match each other. */
function matchesBlindly(node: Binary, flows: readonly LabelFlow[], isMatched: IsMatched): boolean {
  const { mode, labels } = node.matching;
  return flows.every((flow) => {
    if (mode === "on") return labels.every(({ name }) => !canHave(flow, name));
    return flow.possible.kind === "only" && ![...flow.possible.labels].some(isMatched);
  });
}

function intersection(node: Binary, left: LabelFlow, right: LabelFlow): LabelFlow {
  const isMatched = matchedBy(node.matching);
  if (right.cardinality === "none" || neverMatch(left, right, isMatched)) {
    return derive(left, { cardinality: "none", alwaysReturns: false });
  }
  const isBlind = matchesBlindly(node, [left, right], isMatched);
  const alwaysReturns = isBlind && left.alwaysReturns && right.alwaysReturns;
  return derive(refine(left, right, isMatched), { alwaysReturns });
}

function difference(node: Binary, left: LabelFlow, right: LabelFlow): LabelFlow {
  if (right.cardinality === "none") return left;
  const isBlind = matchesBlindly(node, [left, right], matchedBy(node.matching));
  const isNone = left.cardinality === "none" || (isBlind && right.alwaysReturns);
  return derive(left, { alwaysReturns: false, cardinality: isNone ? "none" : left.cardinality });
}

function vectorOperation(node: Binary, left: LabelFlow, right: LabelFlow): LabelFlow {
  const { matching } = node;
  const isMatched = matchedBy(matching);
  const [many, one] = matching.cardinality === "one-to-many" ? [right, left] : [left, right];
  if (matching.fillLeft !== undefined || matching.fillRight !== undefined)
    return filledOperation(node, many, one);
  const isNone =
    left.cardinality === "none" || right.cardinality === "none" || neverMatch(left, right, isMatched);
  const isBlind = matchesBlindly(node, [left, right], isMatched);
  const copied = copyIncluded(node, matchedLabels(node, dropNameOf(node, refine(many, one, isMatched))), one);
  const result = derive(node.returnsBool ? dropName(copied, nameDropped(node)) : copied, {
    alwaysReturns: isBlind && left.alwaysReturns && right.alwaysReturns,
    cardinality: isNone ? "none" : fewer(matching, many.cardinality, one.cardinality),
  });
  return filtered(node, left, right, result);
}

function fewer({ cardinality }: VectorMatching, many: Cardinality, one: Cardinality): Cardinality {
  return cardinality === "one-to-one" && one === "one" ? "one" : many;
}

/** One-to-one operators keep or drop the labels of their `on` or `ignoring`; the others keep those of the many side. */
function matchedLabels(node: Binary, flow: LabelFlow): LabelFlow {
  return node.matching.cardinality === "one-to-one" ? signature(node, flow) : flow;
}

function signature({ matching, operator, operatorSpan }: Binary, flow: LabelFlow): LabelFlow {
  const names = matching.labels.map(({ name }) => name);
  const list = listLabels(matching.labels);
  if (matching.mode === "ignoring") {
    return remove(flow, names, (label) => ({
      label,
      reason: "ignoring",
      span: matching.labels.find(({ name }) => name === label)?.span ?? operatorSpan,
      message: `"${label}" is dropped by ${operator} ignoring (${list})`,
    }));
  }
  const span = { start: operatorSpan.start, end: matching.labels.at(-1)?.span.end ?? operatorSpan.end };
  return keepOnly(flow, names, (label) => ({
    label,
    reason: "on",
    span,
    message: `"${label}" is dropped by ${operator} on (${list}), which keeps only the labels it matches by`,
  }));
}

/** The labels of `group_left (…)` and `group_right (…)` have the value they have on the one side, even when that is none. */
function copyIncluded({ matching }: Binary, flow: LabelFlow, one: LabelFlow): LabelFlow {
  const group = matching.cardinality === "many-to-one" ? "group_left" : "group_right";
  for (const { name, span } of matching.include) {
    flow = setLabel(flow, name, { isCertain: one.certain.has(name), value: one.values.get(name) });
    const loss = explainLoss(one, name);
    if (loss === undefined) continue;
    const message = `${group} (${name}) copies "${name}" from a side that lacks it: ${loss.message}`;
    flow = remove(flow, [name], (label) => ({ label, reason: "notCopied", span, message }));
  }
  return flow;
}

/** With `fill (…)`, series of one side alone are there too, with the labels they would be matched by. */
function filledOperation(node: Binary, many: LabelFlow, one: LabelFlow): LabelFlow {
  const isByName = node.matching.mode === "on";
  const filled = signature(node, isByName ? dropNameOf(node, one) : dropName(one, nameDropped(node)));
  let flow = join(matchedLabels(node, dropNameOf(node, many)), filled);
  for (const { name } of node.matching.include) {
    if (canHave(many, name) || canHave(one, name)) flow = setLabel(flow, name, { isCertain: false });
  }
  const isNone = many.cardinality === "none" && one.cardinality === "none";
  return derive(flow, { alwaysReturns: false, cardinality: isNone ? "none" : "many" });
}

/** The value an operator gives on constants. Filtered out counts as unknown. */
export function foldBinary(
  { operator, returnsBool }: Binary,
  left: LabelFlow,
  right: LabelFlow,
): number | undefined {
  const keeps = compareConstants(operator, left, right);
  if (keeps === undefined) return calculateConstants(operator, left, right);
  if (returnsBool) return keeps ? 1 : 0;
  return keeps ? (left.isScalar ? right : left).constant : undefined;
}

function calculateConstants(
  operator: BinaryOperator,
  { constant: left }: LabelFlow,
  { constant: right }: LabelFlow,
): number | undefined {
  if (left === undefined || right === undefined || !isArithmetic(operator)) return undefined;
  return calculate(operator, left, right);
}

function compareConstants(
  operator: BinaryOperator,
  { constant: left }: LabelFlow,
  { constant: right }: LabelFlow,
): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case "==":
      return left === right;
    case "!=":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
    default:
      return undefined;
  }
}
