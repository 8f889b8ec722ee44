import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { UNBOUNDED_LABELS } from "../facts/unbounded-labels.js";

export const groupByUnbounded = defineRule({
  id: "alerting/group-by-unbounded",
  layer: "performance",
  summary: "Disallow grouping by labels that have ever new values.",
  help: "Each value is a group with notifications of its own, and each restart makes a new one. Group by what people act on, such as alertname, cluster and namespace.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { unbounded: "Each {label} gets a notification of its own" },
  options: z.strictObject({
    /** The labels; `instance` is not among them, since groups for each machine can be meant. */
    labels: z.array(z.string().min(1)).default([...UNBOUNDED_LABELS]),
  }),
  examples: [
    {
      title: "a notification for each pod",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    grouping: {by: [alertname, pod]}\n",
      expect: ["5:32 unbounded"],
    },
    {
      title: "a notification for each namespace",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    grouping: {by: [alertname, namespace]}\n",
      expect: [],
    },
  ],
  check({ document, options, report }) {
    const unbounded = new Set(options.labels);
    for (const { path, value } of resourcesOf(document, "alertRules")) {
      for (const [index, label] of value.grouping.by.entries())
        if (unbounded.has(label))
          report("unbounded", { path: [...path, "grouping", "by", index] }, { label });
    }
  },
});
