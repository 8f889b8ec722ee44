import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

export const syntax = defineRule({
  id: "document/syntax",
  layer: "syntax",
  summary: "Require well-formed YAML or JSON.",
  help: "Nothing else can be checked before the document can be read. Text with {{ }}, : or # in it has to be quoted.",
  severity: "error",
  appliesTo: "any",
  messages: { malformed: "{problem}" },
  examples: [
    { title: "a list that is not closed", source: "groups: [\n", expect: ["2:1 malformed"] },
    { title: "a closed one", source: "groups: []\n", expect: [] },
  ],
  check({ document, report }) {
    for (const { message, place } of problemsOf(document, [
      "syntax",
      "controlCharacter",
      "badEscape",
      "unsupportedDirective",
      "undefinedAlias",
      "recursiveAlias",
      "badMerge",
      "unquotedTemplate",
      "complexKey",
    ]))
      report("malformed", place, { problem: message });
  },
});
