import * as z from "zod";
import type { Binary, Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { findUnconditional } from "../facts/alert-condition.js";
import { excerpt } from "../facts/expression-text.js";
import { expressionsOf, PROMQL_KINDS } from "../facts/expressions.js";
import { decideComparison, describeRange, valueRange } from "../facts/value-range.js";

const DEAD_MANS_SWITCHES = [
  "Watchdog",
  "DeadMansSwitch",
  "DeadMansSnitch",
  "DeadManSwitch",
  "Heartbeat",
  "AlwaysFiring",
];
const NOT_A_LETTER = /[^a-z]/g;

export const alertAlwaysFiring = defineRule({
  id: "promql/alert-always-firing",
  layer: "semantic",
  summary: "Disallow alerts whose condition is always true.",
  help: "The alert fires from the first evaluation on and never ends. When it is meant to prove that alerting works, name it Watchdog or add its name to the option `except`.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/comparison"],
  messages: {
    constant: "`{expression}` returns something whatever is stored",
    comparison: "`{expression}` is always true: {operand} is {range}",
  },
  options: z.strictObject({
    /** Parts of the names of alerts that are to fire always; only letters count, of either case. */
    except: z.array(z.string().min(1)).default(DEAD_MANS_SWITCHES),
  }),
  examples: [
    {
      title: "a constant",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Test\n        expr: vector(1)\n",
      expect: ["5:15 constant"],
    },
    {
      title: "a side of or that always returns",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: sum(rate(errors_total[5m])) > 5 or vector(0)\n",
      expect: ["5:15 constant"],
    },
    {
      title: "a rate that is not negative",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: rate(errors_total[5m]) >= 0\n",
      expect: ["5:38 comparison"],
    },
    {
      title: "a dead man's switch",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Watchdog\n        expr: vector(1)\n",
      expect: [],
    },
    {
      title: "a name of one's own for it",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Pulse\n        expr: vector(1)\n",
      options: { except: ["pulse"] },
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const except = options.except.map(lettersOf);
    for (const { path, text, expression, rule } of expressionsOf(document, settings)) {
      // A string is no condition at all: promql/result-type.
      if (rule.type !== "alerting" || withoutParens(expression).type === "string") continue;
      const letters = lettersOf(rule.name);
      if (except.some((name) => letters.includes(name))) continue;
      if (labelFlow(expression).alwaysReturns) {
        report("constant", { path, span: expression.span }, { expression: excerpt(text, expression.span) });
        continue;
      }
      for (const binary of promqlFacts(expression).binaries) {
        const operand = alwaysTrueOperand(binary);
        if (operand === undefined) continue;
        const data = {
          expression: excerpt(text, binary.span),
          operand: `\`${excerpt(text, operand.span)}\``,
          range: describeRange(valueRange(operand)),
        };
        report("comparison", { path, span: binary.operatorSpan }, data);
      }
    }
  },
});

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(NOT_A_LETTER, "");
}

/** The operand of a comparison that holds for all its values, when nothing else is a condition. */
function alwaysTrueOperand(binary: Binary): Expression | undefined {
  const { left, right } = binary;
  if (decideComparison(binary) !== "always" || labelFlow(right).constant === undefined) return undefined;
  // The condition is on the left: `absent(…) == 1`.
  if (findUnconditional(left) === undefined) return undefined;
  // `count(…) > 0` asks whether there is anything to count, which is a condition.
  return valueRange(left).min >= 1 ? undefined : left;
}
