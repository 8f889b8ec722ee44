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
  const found = known.get(expression);
  if (found !== undefined) return found;
  const open: Expression[] = [expression];
  while (true) {
    const node = open.at(-1) ?? expression;
    const { length } = open;
    for (const child of children(node)) if (!known.has(child)) open.push(child);
    if (open.length > length) continue;
    open.pop();
    const result = compute(node);
    known.set(node, result);
    if (open.length === 0) return result;
  }
}
