import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

export const empty = defineRule({
  id: "document/empty",
  layer: "syntax",
  summary: "Check that a document says something.",
  help: "Prometheus loads an empty file without a word. Remove the file, or find out where its content went.",
  severity: "info",
  appliesTo: "any",
  messages: { empty: "{problem}" },
  examples: [
    { title: "only a comment", source: "# nothing yet\n", expect: ["1:1 empty"] },
    { title: "nothing but null", source: "null\n", expect: ["1:1 empty"] },
    { title: "an empty mapping", source: "{}\n", expect: ["1:1 empty"] },
    { title: "an empty list", source: "groups: []\n", expect: [] },
  ],
  check({ document, report }) {
    for (const { message, place } of problemsOf(document, ["empty"]))
      report("empty", place, { problem: message });
    const { root } = document.source;
    if (root?.kind === "scalar" && root.value === null) {
      report("empty", { path: [] }, { problem: "the document is null" });
    } else if (root?.kind === "mapping" && root.entries.length === 0) {
      report("empty", { path: [] }, { problem: "the document is an empty mapping" });
    }
  },
});
