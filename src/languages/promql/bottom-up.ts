import type { Expression } from "./ast.js";
import { children } from "./visit.js";

/**
 * Computes something for `expression` from what was computed for its operands, which `known` remembers with their nodes.
 * Without recursion: in a tree that no parser has bounded, a chain of operators nests as deeply as it is long.
 */
export function bottomUp<Result>(
  expression: Expression,
  known: WeakMap<Expression, Result>,
  compute: (node: Expression) => Result,
): Result {
  const open: Expression[] = [expression];
  while (true) {
    const node = open.at(-1) ?? expression;
    const missing = known.has(node) ? [] : children(node).filter((child) => !known.has(child));
    open.push(...missing);
    if (missing.length > 0) continue;
    open.pop();
    const result = known.get(node) ?? compute(node);
    known.set(node, result);
    if (open.length === 0) return result;
  }
}
