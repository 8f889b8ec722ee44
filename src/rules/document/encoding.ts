import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

export const encoding = defineRule({
  id: "document/encoding",
  layer: "syntax",
  summary: "Require text in UTF-8.",
  help: "Save the file as UTF-8. A file that is not text does not belong among configuration files.",
  severity: "error",
  appliesTo: "any",
  messages: { unreadable: "{problem}" },
  examples: [{ title: "text", source: "groups: []\n", expect: [] }],
  check({ document, report }) {
    for (const { message, place } of problemsOf(document, ["invalidUtf8", "binary"]))
      report("unreadable", place, { problem: message });
  },
});
