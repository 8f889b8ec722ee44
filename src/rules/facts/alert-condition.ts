import type { Binary, Call, Expression, VectorSelector } from "../../languages/promql/ast.js";
import { bottomUp } from "../../languages/promql/bottom-up.js";
import { metricNameOf } from "../../languages/promql/facts.js";
import { isComparison } from "./value-range.js";

/**
 * The part of an expression that returns something whenever its metrics are there, whatever their values are, and so
 * makes an alert that never ends. `undefined` when something filters: a comparison, `absent`, `and` or `unless`.
 */
export function findUnconditional(expression: Expression): Expression | undefined {
  return bottomUp(expression, parts, unconditionalPart);
}

const parts = new WeakMap<Expression, Expression | undefined>();

/** The answer for an operand, which {@link findUnconditional} has seen before. */
function operand(node: Expression): Expression | undefined {
  return parts.get(node);
}

function unconditionalPart(node: Expression): Expression | undefined {
  switch (node.type) {
    case "number":
    case "string":
      return node;
    case "selector":
      return isConditionItself(node) ? undefined : node;
    case "matrix":
      return operand(node.selector);
    case "paren":
    case "unary":
    case "subquery":
      return operand(node.expression);
    case "aggregation":
      return operand(node.expression) === undefined ? undefined : node;
    case "call":
      return unconditionalCall(node);
    case "binary":
      return unconditionalBinary(node);
  }
  return node satisfies never;
}

/** Series that exist only while something is wrong, or whose recording rule may hold the condition. */
function isConditionItself(selector: VectorSelector): boolean {
  const name = metricNameOf(selector);
  return name === undefined || name === "ALERTS" || name === "ALERTS_FOR_STATE" || name.includes(":");
}

function unconditionalCall(call: Call): Expression | undefined {
  if (call.name === "absent" || call.name === "absent_over_time") return undefined;
  // A scalar is there even if its vector is not.
  if (call.name === "scalar" || call.name === "vector") return call;
  return call.args.some((argument) => operand(argument) === undefined) ? undefined : call;
}

function unconditionalBinary(node: Binary): Expression | undefined {
  const left = operand(node.left);
  const right = operand(node.right);
  if (node.operator === "or") return left ?? right;
  if (node.operator === "and" || node.operator === "unless") return undefined;
  if (isComparison(node.operator) && !node.returnsBool) return undefined;
  return left === undefined || right === undefined ? undefined : node;
}
