import type { Binary, Call, Expression } from "../../languages/promql/ast.js";
import { bottomUp } from "../../languages/promql/bottom-up.js";
import { constantNumber } from "./constants.js";
import { isComparison, valueRange } from "./value-range.js";

/**
 * Whether nothing in a divisor keeps it from being zero: it is no constant, no comparison lets only some values
 * through, and no `clamp_min(…, 1)` lifts them.
 */
export function canBeZero(divisor: Expression): boolean {
  return bottomUp(divisor, known, canNodeBeZero);
}

const known = new WeakMap<Expression, boolean>();

function canNodeBeZero(node: Expression): boolean {
  const constant = constantNumber(node);
  if (constant !== undefined) return constant === 0;
  switch (node.type) {
    case "paren":
    case "unary":
      return canBeZero(node.expression);
    case "aggregation":
      // These are at least one wherever there is anything.
      return node.operator !== "count" && node.operator !== "group" && canBeZero(node.expression);
    case "call":
      return canCallBeZero(node);
    case "binary":
      return canBinaryBeZero(node);
    default:
      return true;
  }
}

function canCallBeZero({ name, args }: Call): boolean {
  const [first, second] = args;
  if ((name === "vector" || name === "scalar") && first !== undefined) return canBeZero(first);
  const bound = second === undefined ? undefined : constantNumber(second);
  return !((name === "clamp_min" || name === "clamp") && bound !== undefined && bound > 0);
}

function canBinaryBeZero(binary: Binary): boolean {
  const { operator, left, right } = binary;
  switch (operator) {
    case "+":
    case "and":
      // Neither addend is expected to be negative. `x and x > 0` is a guard, too.
      return canBeZero(left) && canBeZero(right);
    case "or":
    case "*":
      return canBeZero(left) || canBeZero(right);
    case "/":
    case "unless":
      return canBeZero(left);
    default:
      return !isComparison(operator) || !dropsZero(binary);
  }
}

/** A filter that zero does not pass, or that compares with something nobody knows. */
function dropsZero(binary: Binary): boolean {
  if (binary.returnsBool) return false;
  if (binary.operator === "!=" || constantNumber(binary.right) === undefined) return true;
  const { min, max, isMinOpen, isMaxOpen } = valueRange(binary);
  return min > 0 || max < 0 || (min === 0 && isMinOpen) || (max === 0 && isMaxOpen);
}
