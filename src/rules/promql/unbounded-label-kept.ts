import * as z from "zod";
import { promqlFacts } from "../../languages/promql/facts.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { quote } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const UNBOUNDED_LABELS = [
  "pod_uid",
  "uid",
  "container_id",
  "id",
  "path",
  "url",
  "uri",
  "user",
  "user_id",
  "email",
  "trace_id",
  "span_id",
  "request_id",
  "session_id",
];

export const unboundedLabelKept = defineRule({
  id: "promql/unbounded-label-kept",
  layer: "performance",
  summary: "Disallow recording rules grouped by labels with ever new values.",
  help: "The recorded metric gets a new series for every value, which is what recording was to avoid. Leave the label out, or record only the values that matter.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: { kept: "{record} keeps a series for every value of {label}" },
  options: z.strictObject({
    /** Labels whose values have no end. */
    labels: z.array(z.string().min(1)).default(UNBOUNDED_LABELS),
  }),
  examples: [
    {
      title: "a series for every user",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: user:requests:rate5m\n        expr: sum by (user) (rate(requests_total[5m]))\n",
      expect: ["5:23 kept"],
    },
    {
      title: "a label that does not reach the result",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:users:count\n        expr: count by (job) (sum by (job, user) (rate(requests_total[5m])))\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const unbounded = new Set(options.labels);
    for (const { expression, ruleType, occurrences } of distinctExpressionsOf(document, settings)) {
      if (ruleType !== "recording") continue;
      const { possible } = labelFlow(expression);
      for (const { grouping } of promqlFacts(expression).aggregations) {
        for (const { name, span } of grouping?.mode === "by" ? grouping.labels : []) {
          const isKept = possible.kind === "any" || possible.labels.has(name);
          if (!unbounded.has(name) || !isKept) continue;
          for (const { path, rule } of occurrences)
            report("kept", { path, span }, { record: rule.name, label: quote(name) });
        }
      }
    }
  },
});
