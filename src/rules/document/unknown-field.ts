import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

export const unknownField = defineRule({
  id: "document/unknown-field",
  layer: "syntax",
  summary: "Disallow fields that the program does not know.",
  help: "Prometheus refuses unknown fields. Look for a spelling mistake, or for a field of another program (Thanos, Mimir, Loki).",
  severity: "error",
  appliesTo: "any",
  messages: { unknown: "{problem}" },
  examples: [
    {
      title: "a field of Thanos",
      source: "groups:\n  - name: a\n    partial_response_strategy: warn\n",
      expect: ["3:5 unknown"],
    },
    { title: "a field of Prometheus", source: "groups:\n  - name: a\n    limit: 10\n", expect: [] },
  ],
  check({ document, report }) {
    for (const { message, place } of problemsOf(document, ["unknownField"]))
      report("unknown", place, { problem: message });
  },
});
