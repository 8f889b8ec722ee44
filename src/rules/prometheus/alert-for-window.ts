import { printPrometheusDuration } from "../../languages/duration.js";
import type { BinaryOperator, Expression } from "../../languages/promql/ast.js";
import { durationMs } from "../../languages/promql/facts.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber } from "../facts/constants.js";
import { millisecondsOf } from "../facts/durations.js";
import { expressionsOf } from "../facts/expressions.js";

/** Functions that count what happened in their window. */
const BURST_FUNCTIONS: ReadonlySet<string> = new Set(["increase", "changes", "resets"]);

export const alertForWindow = defineRule({
  id: "prometheus/alert-for-window",
  layer: "semantic",
  summary: "Disallow waiting longer than a single event is seen.",
  help: "One event is in the window for as long as the window is, so an alert that waits as long never fires for it: it takes events in a row. Shorten `for` or widen the window.",
  severity: "info",
  appliesTo: ["prometheus-rules"],
  messages: {
    longer: "`for: {duration}` waits out the window of {window}: a single event never fires this alert",
  },
  examples: [
    {
      title: "an out-of-memory kill is forgotten before the alert fires",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: OomKill\n        expr: increase(node_vmstat_oom_kill[5m]) > 0\n        for: 5m\n",
      expect: ["6:14 longer"],
    },
    {
      title: "a window that outlasts the wait",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: OomKill\n        expr: increase(node_vmstat_oom_kill[15m]) > 0\n        for: 5m\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, rule } of expressionsOf(document, settings)) {
      const milliseconds = rule.type === "alerting" ? millisecondsOf(rule.rule.for) : undefined;
      const window = milliseconds ? burstWindow(expression) : undefined;
      if (milliseconds === undefined || window === undefined || milliseconds < window) continue;
      const data = {
        duration: printPrometheusDuration(milliseconds),
        window: printPrometheusDuration(window),
      };
      report("longer", { path: [...rule.path, "for"] }, data);
    }
  },
});

/** The window, in milliseconds, of a condition that a single event meets, such as `increase(x[5m]) > 0`. */
function burstWindow(expression: Expression): number | undefined {
  const condition = withoutParens(expression);
  if (condition.type !== "binary" || !holdsFromOne(condition.operator, constantNumber(condition.right)))
    return undefined;
  let counted = withoutParens(condition.left);
  while (counted.type === "aggregation") counted = withoutParens(counted.expression);
  if (counted.type !== "call" || !BURST_FUNCTIONS.has(counted.name)) return undefined;
  const [range] = counted.args;
  return range?.type === "matrix" ? durationMs(range.range) : undefined;
}

/** Whether `value operator threshold` holds for one event and not for none. */
function holdsFromOne(operator: BinaryOperator, threshold: number | undefined): boolean {
  if (threshold === undefined) return false;
  if (operator === ">") return threshold >= 0 && threshold < 1;
  if (operator === ">=") return threshold > 0 && threshold <= 1;
  return operator === "!=" && threshold === 0;
}
