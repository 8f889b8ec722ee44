import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

/** Nine to the power of seven values in 300 bytes. */
const ALIAS_BOMB = ["x", "*a", "*b", "*c", "*d", "*e", "*f"]
  .map((value, step) => `${"abcdefg"[step]}: &${"abcdefg"[step]} [${Array(9).fill(value).join(", ")}]\n`)
  .join("");

export const limit = defineRule({
  id: "document/limit",
  layer: "syntax",
  summary: "Limit size, nesting and alias expansion of a document.",
  help: "Such a document costs more memory or time than any sensible one. Split it; if it is meant to be so large, raise the limit.",
  severity: "error",
  appliesTo: "any",
  messages: { exceeded: "{problem}" },
  examples: [
    {
      title: "aliases that grow ninefold at every step",
      source: ALIAS_BOMB,
      expect: ["7:16 exceeded"],
    },
    {
      title: "aliases that do not grow",
      source: "a: &a [x, x]\nb: [*a, *a]\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { message, place } of problemsOf(document, ["tooLarge", "limitExceeded"]))
      report("exceeded", place, { problem: message });
  },
});
