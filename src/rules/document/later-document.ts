import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

export const laterDocument = defineRule({
  id: "document/later-document",
  layer: "syntax",
  summary: "Disallow documents after the first one where only the first counts.",
  help: "Prometheus reads the first document of a file and ignores everything after it. Put the others into files of their own.",
  severity: "warning",
  appliesTo: "any",
  messages: { ignored: "{problem}" },
  examples: [
    { title: "a second document", source: "groups: []\n---\ngroups: []\n", expect: ["2:1 ignored"] },
    { title: "one document", source: "---\ngroups: []\n", expect: [] },
  ],
  check({ document, report }) {
    for (const { message, place } of problemsOf(document, ["laterDocument"]))
      report("ignored", place, { problem: message });
  },
});
