import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

export const wrongType = defineRule({
  id: "document/wrong-type",
  layer: "syntax",
  summary: "Require values of the type the program reads.",
  help: "Numbers and booleans become text where text is wanted, but a list or a map does not, nor does quoted text become a number.",
  severity: "error",
  appliesTo: "any",
  messages: { mismatch: "{problem}" },
  examples: [
    { title: "a map where a list is wanted", source: "groups:\n  name: a\n", expect: ["2:3 mismatch"] },
    { title: "a list", source: "groups:\n  - name: a\n", expect: [] },
  ],
  check({ document, report }) {
    for (const { message, place } of problemsOf(document, ["wrongType"]))
      report("mismatch", place, { problem: message });
  },
});
