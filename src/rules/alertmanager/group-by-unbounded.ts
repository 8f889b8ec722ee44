import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, items, routesOf } from "../facts/alertmanager-config.js";
import { UNBOUNDED_LABELS } from "../facts/unbounded-labels.js";

export const groupByUnbounded = defineRule({
  id: "alertmanager/group-by-unbounded",
  layer: "performance",
  summary: "Disallow grouping by labels that have ever new values.",
  help: "Each value is a group with messages of its own, and each restart makes a new one. Group by what people act on, such as alertname, cluster and namespace.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { unbounded: "Each {label} gets a notification of its own" },
  options: z.strictObject({
    /** The labels; `instance` is not among them, since groups for each machine can be meant. */
    labels: z.array(z.string().min(1)).default([...UNBOUNDED_LABELS]),
  }),
  examples: [
    {
      title: "a message for each pod",
      source:
        "route:\n  receiver: team-db\n  group_by: [alertname, namespace, pod]\nreceivers:\n  - name: team-db\n",
      expect: ["3:36 unbounded"],
    },
    {
      title: "a message for each namespace",
      source:
        "route:\n  receiver: team-db\n  group_by: [alertname, namespace]\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, options, report }) {
    const unbounded = new Set(options.labels);
    for (const { path, route } of routesOf(document)) {
      for (const { index, item: label } of items(route.group_by))
        if (unbounded.has(label)) report("unbounded", { path: [...path, "group_by", index] }, { label });
    }
  },
});
