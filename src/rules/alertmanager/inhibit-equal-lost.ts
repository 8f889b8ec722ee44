import { explainLoss, labelFlow } from "../../languages/promql/flow.js";
import { defineSetRule } from "../../validator/rule.js";
import { plannedInhibitsOf } from "../facts/alertmanager-inhibits.js";
import { ALERTING_KINDS, type AlertFacts, alertingDocuments, alertMatches } from "../facts/alerts.js";

/** Inhibit rules that concern more alerts are about severities in general: some of the alerts fit. */
const MAX_ALERTS = 20;

export const inhibitEqualLost = defineSetRule({
  id: "alertmanager/inhibit-equal-lost",
  layer: "consistency",
  summary: "Require the labels in `equal` to be on the alerts of both sides.",
  help: "A label that one alert lacks counts as empty, and so is not equal where the other alert has it: nothing is inhibited. Keep the label in the expression of the alert, or leave it out of `equal`.",
  severity: "warning",
  appliesTo: ALERTING_KINDS,
  messages: { lost: 'Never inhibits "{target}": it has `{label}`, which {source} lacks{reason}' },
  examples: [
    {
      title: "the source is summed up to clusters",
      source: {
        "alertmanager.yml":
          'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [alertname="ClusterDown"]\n    target_matchers: [alertname="NodeDown"]\n    equal: [cluster, node]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: ClusterDown\n        expr: sum by (cluster) (up{job="node"}) == 0\n      - alert: NodeDown\n        expr: kube_node_status_condition{condition="Ready",node!=""} == 0\n',
      },
      expect: ["alertmanager.yml:5:22 lost"],
    },
    {
      title: "a label that both have",
      source: {
        "alertmanager.yml":
          'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [alertname="ClusterDown"]\n    target_matchers: [alertname="NodeDown"]\n    equal: [cluster]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: ClusterDown\n        expr: sum by (cluster) (up{job="node"}) == 0\n      - alert: NodeDown\n        expr: kube_node_status_condition{condition="Ready",node!=""} == 0\n',
      },
      expect: [],
    },
  ],
  check({ documents, isComplete, settings, report }) {
    const { configs, alerts } = alertingDocuments(documents, settings);
    if (!isComplete) return;
    for (const config of configs) {
      for (const { path, source, target, equal, flaw } of plannedInhibitsOf(config, settings)) {
        if (flaw !== undefined) continue;
        const sources = alerts.filter((alert) => alertMatches(alert, source.matchers) !== false);
        const targets = alerts.filter((alert) => alertMatches(alert, target.matchers) === true);
        if (sources.length === 0 || sources.length > MAX_ALERTS || targets.length > MAX_ALERTS) continue;
        for (const [index, label] of equal.entries()) {
          if (!sources.every((alert) => alert.lacksLabel(label))) continue;
          const muted = targets.find((alert) => alert.hasLabel(label));
          const [first] = sources;
          if (muted === undefined || first === undefined) continue;
          const names = {
            target: muted.name,
            source: namesOf(sources),
            label,
            reason: reasonOf(first, label),
          };
          report(config, "lost", { path: [...path, "equal", index] }, names);
        }
      }
    }
  },
});

function namesOf(alerts: readonly AlertFacts[]): string {
  return [...new Set(alerts.map(({ name }) => `"${name}"`))].join(", ");
}

function reasonOf({ rule }: AlertFacts, label: string): string {
  const expression = rule.expression?.expression;
  const loss = expression && explainLoss(labelFlow(expression), label);
  return loss === undefined ? "" : `: ${loss.message}`;
}
