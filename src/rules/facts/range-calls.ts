import type { Call, Expression, MatrixSelector, Subquery } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";

/** A function with the range vector it is given. */
export interface RangeCall {
  readonly call: Call;
  readonly range: MatrixSelector | Subquery;
}

const known = new WeakMap<Expression, readonly RangeCall[]>();

/** Every function of an expression that looks at a range, such as `rate` and `max_over_time`. */
export function rangeCallsOf(expression: Expression): readonly RangeCall[] {
  let calls = known.get(expression);
  if (calls === undefined) {
    calls = promqlFacts(expression).ranges.flatMap(({ node, call }) =>
      call === undefined ? [] : [{ call, range: node }],
    );
    known.set(expression, calls);
  }
  return calls;
}
