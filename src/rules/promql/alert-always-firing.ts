import * as z from "zod";
import type { Binary, Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { findUnconditional } from "../facts/alert-condition.js";
import { excerpt } from "../facts/expression-text.js";
import { distinctExpressionsOf, type ParsedExpression } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
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
    const isMeant = ({ rule }: ParsedExpression): boolean => {
      const letters = lettersOf(rule.name);
      return except.some((name) => letters.includes(name));
    };
    for (const { text, expression, ruleType, occurrences } of distinctExpressionsOf(document, settings)) {
      // A string is no condition at all: promql/result-type.
      if (ruleType !== "alerting" || withoutParens(expression).type === "string") continue;
      const { alwaysReturns } = labelFlow(expression);
      const comparisons = alwaysReturns ? [] : promqlFacts(expression).binaries.flatMap(alwaysTrue);
      if (!alwaysReturns && comparisons.length === 0) continue;
      const [path, ...alsoAt] = occurrences.flatMap((place) => (isMeant(place) ? [] : [place.path]));
      if (path === undefined) continue;
      if (alwaysReturns) {
        const { span } = expression;
        report("constant", { path, alsoAt, span }, { expression: excerpt(text, span) });
      }
      for (const { binary, operand } of comparisons) {
        const data = {
          expression: excerpt(text, binary.span),
          operand: `\`${excerpt(text, operand.span)}\``,
          range: describeRange(valueRange(operand)),
        };
        report("comparison", { path, alsoAt, span: binary.operatorSpan }, data);
      }
    }
  },
});

function lettersOf(name: string): string {
  return name.toLowerCase().replaceAll(NOT_A_LETTER, "");
}

/** A comparison that holds for all values of an operand, when nothing else is a condition. */
function alwaysTrue(binary: Binary): readonly { readonly binary: Binary; readonly operand: Expression }[] {
  const { left, right } = binary;
  if (decideComparison(binary) !== "always" || labelFlow(right).constant === undefined) return [];
  // The condition is on the left: `absent(…) == 1`.
  if (findUnconditional(left) === undefined) return [];
  // `count(…) > 0` asks whether there is anything to count, which is a condition.
  return valueRange(left).min >= 1 ? [] : [{ binary, operand: left }];
}
