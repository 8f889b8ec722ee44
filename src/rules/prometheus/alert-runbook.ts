import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const alertRunbook = defineRule({
  id: "prometheus/alert-runbook",
  layer: "semantic",
  summary: "Require a link to a runbook on alerts.",
  help: "At night nobody remembers what to do about an alert. Link the page that says it.",
  severity: "warning",
  preset: "strict",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint alerts/annotation"],
  messages: { missing: 'Alert "{alert}" has no annotation `{annotation}`' },
  options: z.strictObject({
    /** Name of the annotation. */
    annotation: z.string().min(1).default("runbook_url"),
    /** Alerts of which severities need one; all when empty. */
    severities: z.array(z.string()).default([]),
    /** Name of the label that holds the severity. */
    severityLabel: z.string().min(1).default("severity"),
  }),
  examples: [
    {
      title: "an alert without a runbook",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: ["4:16 missing"],
    },
    {
      title: "an alert that wakes nobody",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels: {severity: info}\n",
      options: { severities: ["critical", "page"] },
      expect: [],
    },
    {
      title: "an alert with a runbook",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          runbook_url: https://runbooks.example.com/down\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { annotation, severities, severityLabel } = options;
    for (const { type, name, path, rule, labels } of ruleFileFacts(document, settings).rules) {
      const isWanted = severities.length === 0 || severities.includes(labels.get(severityLabel) ?? "");
      if (type !== "alerting" || !isWanted || Object.hasOwn(rule.annotations ?? {}, annotation)) continue;
      report("missing", { path: [...path, "alert"] }, { alert: name, annotation });
    }
  },
});
