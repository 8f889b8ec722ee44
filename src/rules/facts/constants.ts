import { calculate } from "../../languages/promql/arithmetic.js";
import type { DurationExpression, Expression } from "../../languages/promql/ast.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { withoutParens } from "../../languages/promql/visit.js";

/** The number a scalar expression always has, such as `60 * 30` or `-5m`; `undefined` when it depends on time or data. */
export function constantNumber(expression: Expression): number | undefined {
  const { constant, isScalar } = labelFlow(expression);
  return isScalar ? constant : undefined;
}

/** The value of a string argument, which the type checker has made sure is a literal. */
export function constantString(expression: Expression | undefined): string | undefined {
  const node = expression === undefined ? undefined : withoutParens(expression);
  return node?.type === "string" ? node.value : undefined;
}

/**
 * Milliseconds of what stands in `[…]` or after `offset` when a rule is evaluated: rules are instant queries, for which
 * `step()` and `range()` are zero (Prometheus `durationVisitor`). Not a number after a division by zero.
 */
export function durationInRule(duration: DurationExpression): number {
  switch (duration.type) {
    case "duration":
      return duration.milliseconds;
    case "duration-paren":
      return durationInRule(duration.expression);
    case "duration-unary":
      return duration.operator === "-"
        ? -durationInRule(duration.expression)
        : durationInRule(duration.expression);
    case "duration-binary":
      // The operators work on seconds, which matters to all but + and -.
      return (
        1_000 *
        calculate(
          duration.operator,
          durationInRule(duration.left) / 1_000,
          durationInRule(duration.right) / 1_000,
        )
      );
    case "duration-call": {
      const args = duration.args.map(durationInRule);
      if (duration.name === "max_of") return Math.max(...args);
      return duration.name === "min_of" ? Math.min(...args) : 0;
    }
    default:
      return duration satisfies never;
  }
}
