import type { Call, Expression, MatrixSelector, Subquery } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";

/** A function with the range vector it is given. */
export interface RangeCall {
  readonly call: Call;
  readonly range: MatrixSelector | Subquery;
}

/** Every function of an expression that looks at a range, such as `rate` and `max_over_time`. */
export function rangeCallsOf(expression: Expression): readonly RangeCall[] {
  return promqlFacts(expression).ranges.flatMap(({ node, call }) =>
    call === undefined ? [] : [{ call, range: node }],
  );
}
