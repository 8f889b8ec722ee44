import type { Call } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { excerpt } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { decideComparison, describeRange, valueRange } from "../facts/value-range.js";

export const resultAlwaysEmpty = defineRule({
  id: "promql/result-always-empty",
  layer: "semantic",
  summary: "Disallow conditions that can never be true.",
  help: "The expression returns nothing whatever is stored. Above all, a count of nothing is no result instead of 0: write absent(…), or … or vector(0).",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/impossible", "pint alerts/absent"],
  messages: {
    comparison: "`{expression}` is never true: {operand} is {range}",
    absent: "absent() of something that is always there returns nothing: `{expression}`",
  },
  examples: [
    {
      title: "a count that is to be zero",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: NoTargets\n        expr: count(up{job="api"}) == 0\n',
      expect: ["5:36 comparison"],
    },
    {
      title: "two comparisons that exclude each other",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Odd\n        expr: queue_length > 5 < 3\n",
      expect: ["5:32 comparison"],
    },
    {
      title: "absent() of a constant",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: NoTargets\n        expr: absent(sum(up) or vector(0))\n        for: 5m\n",
      expect: ["5:15 absent"],
    },
    {
      title: "a count with a value for nothing",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: NoTargets\n        expr: (count(up{job="api"}) or vector(0)) == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, text, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { binaries, calls } = promqlFacts(expression);
      for (const binary of binaries) {
        if (decideComparison(binary) !== "never") continue;
        const operand = labelFlow(binary.left).constant === undefined ? binary.left : binary.right;
        report(
          "comparison",
          { path, alsoAt, span: binary.operatorSpan },
          {
            expression: excerpt(text, binary.span),
            operand: `\`${excerpt(text, operand.span)}\``,
            range: describeRange(valueRange(operand)),
          },
        );
      }
      for (const call of calls) {
        if (isNeverAbsent(call))
          report("absent", { path, alsoAt, span: call.nameSpan }, { expression: excerpt(text, call.span) });
      }
    }
  },
});

function isNeverAbsent({ name, args: [argument] }: Call): boolean {
  return name === "absent" && argument !== undefined && labelFlow(argument).alwaysReturns;
}
