import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

export const duplicateKey = defineRule({
  id: "document/duplicate-key",
  layer: "syntax",
  summary: "Disallow the same key twice in a mapping.",
  help: "Which of the two counts depends on who reads the file; Prometheus refuses it. Remove one of them.",
  severity: "error",
  appliesTo: "any",
  messages: { duplicate: "{problem}" },
  examples: [
    { title: "two expressions", source: "groups:\n  - name: a\n    name: b\n", expect: ["3:5 duplicate"] },
    { title: "each key once", source: "groups:\n  - name: a\n", expect: [] },
  ],
  check({ document, report }) {
    for (const { message, place } of problemsOf(document, ["duplicateKey"]))
      report("duplicate", place, { problem: message });
  },
});
