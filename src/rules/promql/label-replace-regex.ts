import type { Span } from "../../base/position.js";
import type { Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { analyzeRegex, checkRegex, type RegexAnalysis } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { constantString } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

/** A reference of Go's `regexp.Expand`: `$$`, `${name}` or `$name`, whose name is as long as it can be. */
const REFERENCE = /\$(?:\$|\{([\p{L}\p{N}_]+)\}|([\p{L}\p{N}_]+))/gu;
const DIGITS = /^\d+$/;

export const labelReplaceRegex = defineRule({
  id: "promql/label-replace-regex",
  layer: "semantic",
  summary: "Require the regex of label_replace() to be valid and to have the groups its replacement uses.",
  help: "Prometheus compiles the regex when it evaluates the rule, and fails every time. It has to match the whole value, and writes its groups with $1 or ${name}.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    invalid: "label_replace() fails: {problem}",
    group: {
      text: '"{reference}" in the replacement stands for nothing: the regex has {groups}',
      help: "A reference to a group that does not exist is replaced by nothing. Write `${1}` where letters or digits follow.",
    },
    anchor: {
      text: '"{anchor}" in the regex of label_replace() does nothing: it has to match the whole value anyway',
      severity: "info",
      help: "Take the anchor out. To match a part of the value, write `.*` where the rest of it may be.",
    },
  },
  examples: [
    {
      title: "a regex that is not closed",
      source: `groups:
  - name: api
    rules:
      - record: node:up
        expr: label_replace(up, "node", "$1", "instance", "(.*:.*")
`,
      expect: ["5:60 invalid"],
    },
    {
      title: "a group too many, and a number that runs into a word",
      source: `groups:
  - name: api
    rules:
      - record: node:up
        expr: label_replace(up, "node", "$2", "instance", "(.*):.*")
      - record: node:up
        expr: label_replace(up, "node", "$1_node", "instance", "^(.*):.*")
`,
      expect: ["5:41 group", "7:41 group", "7:64 anchor"],
    },
    {
      title: "groups that are there",
      source: `groups:
  - name: api
    rules:
      - record: node:up
        expr: label_replace(up, "node", "\${1}_\${port}", "instance", "(.*):(?P<port>.*)")
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, text, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { name, args } of promqlFacts(expression).calls) {
        const [, , replacement, , pattern] = args;
        const regex = constantString(pattern);
        if (
          name !== "label_replace" ||
          regex === undefined ||
          pattern === undefined ||
          replacement === undefined
        )
          continue;
        const error = checkRegex(regex, "relabel");
        if (error !== undefined) {
          report(
            "invalid",
            { path, alsoAt, span: spanInside(text, pattern, regex, error.span) },
            { problem: error.message },
          );
          continue;
        }
        const analysis = analyzeRegex(regex);
        for (const reference of unknownReferences(constantString(replacement) ?? "", analysis)) {
          report(
            "group",
            { path, alsoAt, span: replacement.span },
            { reference, groups: describeGroups(analysis) },
          );
        }
        if (analysis.startAnchor) report("anchor", { path, alsoAt, span: pattern.span }, { anchor: "^" });
        if (analysis.endAnchor) report("anchor", { path, alsoAt, span: pattern.span }, { anchor: "$" });
      }
    }
  },
});

/** A part of a string argument, where what is written is what it means; otherwise the whole argument. */
function spanInside(text: string, { span }: Expression, value: string, part: Span | undefined): Span {
  const start = span.start + 1;
  if (part === undefined || text.slice(start, span.end - 1) !== value) return span;
  return { start: start + part.start, end: start + part.end };
}

function unknownReferences(replacement: string, { groups }: RegexAnalysis): readonly string[] {
  return Array.from(replacement.matchAll(REFERENCE)).flatMap(([reference, braced, bare]) => {
    const name = braced ?? bare;
    if (name === undefined) return [];
    const isKnown = DIGITS.test(name) ? Number(name) <= groups.count : groups.names.includes(name);
    return isKnown ? [] : [reference];
  });
}

function describeGroups({ groups }: RegexAnalysis): string {
  const { count, names } = groups;
  const number = count === 0 ? "no groups" : count === 1 ? "one group" : `${count} groups`;
  return names.length === 0 ? number : `${number} (${names.join(", ")})`;
}
