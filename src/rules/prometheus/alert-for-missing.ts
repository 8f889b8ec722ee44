import type { Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { expressionsOf } from "../facts/expressions.js";

/** A window of so many milliseconds smooths as much as `for` would. */
const LONG_WINDOW = 300_000;
/**
 * Functions of alerts on what has happened already (increase), on an age (time), and of those that
 * `promql/absent-for-missing` looks after.
 */
const STEADY_FUNCTIONS: ReadonlySet<string> = new Set([
  "increase",
  "changes",
  "resets",
  "time",
  "absent",
  "absent_over_time",
]);
/** Metrics that only go one way: how long a certificate is valid, when something last ran. */
const STEADY_METRIC = /ttl|expir|timestamp|_age_/;
const HEARTBEAT = /watchdog|dead.?man|heartbeat|always/i;

export const alertForMissing = defineRule({
  id: "prometheus/alert-for-missing",
  layer: "semantic",
  summary: "Require alerts on single samples to hold for some time.",
  help: "Without `for` one bad scrape, or one restart, fires the alert. Say how long the condition has to hold, or look at a window of five minutes or more.",
  severity: "info",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint rule/for", "pint alerts/absent"],
  messages: { missing: 'Alert "{alert}" fires at the first sample, since it has no `for`' },
  examples: [
    {
      title: "one failed scrape wakes somebody",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: ["4:16 missing"],
    },
    {
      title: "a window and a duration",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Restarting\n        expr: changes(process_start_time_seconds[30m]) > 3\n      - alert: Down\n        expr: up == 0\n        for: 5m\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, rule } of expressionsOf(document, settings)) {
      if (rule.type !== "alerting" || rule.rule.for !== undefined || HEARTBEAT.test(rule.name)) continue;
      if (readsSingleSamples(expression))
        report("missing", { path: [...rule.path, "alert"] }, { alert: rule.name });
    }
  },
});

/** Whether the alert depends on samples of one moment only, of something that comes and goes. */
function readsSingleSamples(expression: Expression): boolean {
  const { calls, selectors } = promqlFacts(expression);
  if (calls.some(({ name }) => STEADY_FUNCTIONS.has(name)) || selectors.length === 0) return false;
  return selectors.every(({ metricName = "", rangeMs, matrix, subqueries }) => {
    // What a recording rule has computed may hold a window that its name does not tell.
    if (metricName.includes(":") || STEADY_METRIC.test(metricName) || subqueries.length > 0) return false;
    return matrix === undefined || (rangeMs !== undefined && rangeMs < LONG_WINDOW);
  });
}
