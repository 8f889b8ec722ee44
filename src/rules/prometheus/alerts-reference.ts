import * as z from "zod";
import { suggest } from "../../base/suggest.js";
import { defineSetRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { ruleGraph } from "../facts/rule-graph.js";

const ALERT_METRICS = new Set(["ALERTS", "ALERTS_FOR_STATE"]);
const ALERT_STATES = ["pending", "firing"];

export const alertsReference = defineSetRule({
  id: "prometheus/alerts-reference",
  layer: "consistency",
  summary: "Require alerts that are read through ALERTS to exist.",
  help: "ALERTS has a series for each pending or firing alert of this server. A matcher for an alert or state that does not exist selects nothing.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/series"],
  messages: {
    misspelled: 'No alert is called "{alert}"; did you mean "{suggestion}"?',
    missing: 'No alert is called "{alert}"',
    state: 'Alerts are never in a state "{state}", only "pending" or "firing"',
  },
  options: z.strictObject({
    complete: z
      .boolean()
      .default(false)
      .describe(
        "All rule files are given: report every alert that none of them has, not only probable slips.",
      ),
  }),
  examples: [
    {
      title: "a slip in the alert's name",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        for: 5m\n      - alert: ManyDown\n        expr: count(ALERTS{alertname="NodesDown"}) > 10\n        for: 5m\n',
      expect: ["8:38 misspelled"],
    },
    {
      title: "a state that there is not",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: ManyDown\n        expr: count(ALERTS{alertstate="active"}) > 10\n        for: 5m\n',
      expect: ["5:39 state"],
    },
    {
      title: "an alert of another file, when all files are there",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: ManyDown\n        expr: count(ALERTS{alertname="NodeDown"}) > 10\n        for: 5m\n',
      options: { complete: true },
      expect: ["5:38 missing"],
    },
    {
      title: "an alert of this file",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        for: 5m\n      - alert: ManyDown\n        expr: count(ALERTS{alertname="NodeDown", alertstate="firing"}) > 10\n        for: 5m\n',
      expect: [],
    },
  ],
  check({ documents, isComplete, options, settings, report }) {
    const { alerts, reads } = ruleGraph(documents, settings);
    for (const { document, metric, selector, expression } of reads) {
      if (!ALERT_METRICS.has(metric)) continue;
      for (const { name, operator, value, valueSpan } of selector.matchers) {
        if (operator !== "=") continue;
        const place = { path: expression.path, span: valueSpan };
        if (name === "alertstate" && !ALERT_STATES.includes(value))
          report(document, "state", place, { state: value });
        if (name !== "alertname" || alerts.has(value) || !isComplete) continue;
        const suggestion = suggest(value, alerts, 2);
        if (suggestion !== undefined) report(document, "misspelled", place, { alert: value, suggestion });
        else if (options.complete) report(document, "missing", place, { alert: value });
      }
    }
  },
});
