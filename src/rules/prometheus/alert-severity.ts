import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const alertSeverity = defineRule({
  id: "prometheus/alert-severity",
  layer: "semantic",
  summary: "Require a known severity on every alert.",
  help: "Alertmanager routes most alerts by severity; one without it ends at the default receiver, where it wakes nobody or everybody.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint rule/label"],
  messages: {
    missing: 'Alert "{alert}" has no label `{label}`',
    unknown: '"{value}" is not one of the severities {values}',
  },
  options: z.strictObject({
    /** Name of the label. */
    label: z.string().min(1).default("severity"),
    /** The severities there are; any when empty. Values with a template are not compared. */
    values: z.array(z.string()).default([]),
  }),
  examples: [
    {
      title: "an alert without labels",
      source: "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: ["4:16 missing"],
    },
    {
      title: "a severity nobody routes",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          severity: crit\n",
      options: { values: ["critical", "warning", "info"] },
      expect: ["7:21 unknown"],
    },
    {
      title: "a severity for the whole group",
      source:
        "groups:\n  - name: node\n    labels: {severity: warning}\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { label, values } = options;
    for (const { type, name, path, rule, labels } of ruleFileFacts(document, settings).rules) {
      if (type !== "alerting") continue;
      const value = labels.get(label);
      if (!value) {
        report("missing", { path: [...path, "alert"] }, { alert: name, label });
      } else if (values.length > 0 && !values.includes(value) && !value.includes("{{")) {
        const isOwn = Object.hasOwn(rule.labels ?? {}, label);
        report(
          "unknown",
          { path: isOwn ? [...path, "labels", label] : [...path, "alert"] },
          { value, values: values.join(", ") },
        );
      }
    }
  },
});
