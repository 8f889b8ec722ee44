import type { Call, VectorSelector } from "../../languages/promql/ast.js";
import type { PromqlFacts } from "../../languages/promql/facts.js";
import { withoutParens } from "../../languages/promql/visit.js";

/** A plain selector in `absent` or `absent_over_time`: the labels of the result come from its `=` matchers. */
export interface AbsentSelector {
  readonly call: Call;
  readonly selector: VectorSelector;
}

export function absentSelectors({ calls }: PromqlFacts): readonly AbsentSelector[] {
  return calls.flatMap((call): readonly AbsentSelector[] => {
    const [argument] = call.args;
    if ((call.name !== "absent" && call.name !== "absent_over_time") || argument === undefined) return [];
    const inner = withoutParens(argument);
    if (inner.type === "selector") return [{ call, selector: inner }];
    return inner.type === "matrix" ? [{ call, selector: inner.selector }] : [];
  });
}
