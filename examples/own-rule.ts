/** A rule of your own, checked beside the built-in ones. */
import { defineRule, validate } from "tocsin/validator";

export const teamLabel = defineRule({
  id: "example/team-label",
  layer: "semantic",
  summary: "Require a label `team` on every alert.",
  help: "Alertmanager routes by this label; without it the alert goes to whoever reads the default channel.",
  severity: "error",
  appliesTo: ["prometheus-rules"],
  messages: { missing: 'Expected alert "{alert}" to have a label "team"' },
  examples: [
    {
      title: "an alert of nobody",
      source: "groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: up == 0\n",
      expect: ["4:9 missing"],
    },
    {
      title: "an alert of a team",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: up == 0\n        labels: { team: a }\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    for (const [g, group] of (value.groups ?? []).entries()) {
      for (const [r, rule] of (group.rules ?? []).entries()) {
        if (rule.alert === undefined || rule.labels?.["team"] !== undefined) continue;
        report("missing", { path: ["groups", g, "rules", r] }, { alert: rule.alert });
      }
    }
  },
});

const content = "groups:\n  - name: orders\n    rules:\n      - alert: OrdersDown\n        expr: up == 0\n";
const result = validate({ file: "orders.rules.yml", content }, { extraRules: [teamLabel] });
for (const { range, message } of result.findings)
  console.log(`${range.start.line}:${range.start.column} ${message}`);
