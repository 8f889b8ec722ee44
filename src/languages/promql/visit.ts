import type { Expression, Paren } from "./ast.js";

/** What a visitor may answer: `"skip"` leaves out what is below, `"stop"` ends the walk. Anything else goes on. */
export type VisitAnswer = "skip" | "stop";

export interface PromqlVisitor {
  /** Before the children; may give a {@link VisitAnswer}. `ancestors` begins with the root and ends with the parent; it is reused, so copy what you keep. */
  readonly enter?: (node: Expression, ancestors: readonly Expression[]) => unknown;
  /** After the children, also after `"skip"`; `"stop"` ends the walk. */
  readonly leave?: (node: Expression, ancestors: readonly Expression[]) => unknown;
}

const NONE: readonly Expression[] = [];

/** The expressions right below, in the order in which they are written. The selector of a range vector is one. */
export function children(node: Expression): readonly Expression[] {
  switch (node.type) {
    case "number":
    case "string":
    case "selector":
      return NONE;
    case "matrix":
      return [node.selector];
    case "subquery":
    case "unary":
    case "paren":
      return [node.expression];
    case "call":
      return node.args;
    case "aggregation":
      return node.parameter === undefined ? [node.expression] : [node.parameter, node.expression];
    case "binary":
      return [node.left, node.right];
    default:
      return node satisfies never;
  }
}

/**
 * Walks the tree depth first, without recursion: no tree is too deep for it.
 *
 * @example
 * import { parsePromql, visit } from "tocsin/promql";
 *
 * const names = new Set<string>();
 * const { expression } = parsePromql("rate(errors_total[5m]) / rate(requests_total[5m])");
 * if (expression !== undefined) {
 *   visit(expression, {
 *     enter(node) {
 *       if (node.type === "selector" && node.name !== undefined) names.add(node.name);
 *     },
 *   });
 * }
 */
export function visit(root: Expression, visitor: PromqlVisitor): void {
  const ancestors: Expression[] = [];
  const pending: { readonly below: readonly Expression[]; next: number }[] = [{ below: [root], next: 0 }];
  for (let level = pending.at(-1); level !== undefined; level = pending.at(-1)) {
    const node = level.below[level.next];
    if (node === undefined) {
      pending.pop();
      const parent = ancestors.pop();
      if (parent !== undefined && visitor.leave?.(parent, ancestors) === "stop") return;
      continue;
    }
    level.next++;
    const answer = visitor.enter?.(node, ancestors);
    if (answer === "stop") return;
    ancestors.push(node);
    pending.push({ below: answer === "skip" ? NONE : children(node), next: 0 });
  }
}

/** The expression inside any number of parentheses. */
export function withoutParens(expression: Expression): Exclude<Expression, Paren> {
  let inner = expression;
  while (inner.type === "paren") inner = inner.expression;
  return inner;
}
