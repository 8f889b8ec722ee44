import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { describeMatcher, regexMatchersOf } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

/** `5.5` is a class of status codes rather than a name. */
const STATUS_CODES = /^[\d.|]{1,3}$/;

export const regexUnescapedDot = defineRule({
  id: "promql/regex-unescaped-dot",
  layer: "semantic",
  summary: "Disallow unescaped dots between letters and digits in regular expressions.",
  help: 'A dot matches any character: "db1.example.com" matches db1-example.com, too. Write \\\\. in quotes, or [.].',
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: { dot: "the dot in {matcher} matches any character" },
  examples: [
    {
      title: "a host name",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{instance=~"db1.example.com:.*"} == 0\n',
      expect: ["5:28 dot"],
    },
    {
      title: "escaped dots, and dots that are wildcards",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{instance=~"db1[.]example[.]com:.*",code=~"5.."} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { matcher, analysis } of regexMatchersOf(expression)) {
        const { unescapedDots } = analysis;
        if (unescapedDots.length === 0 || STATUS_CODES.test(matcher.value)) continue;
        report("dot", { path, alsoAt, span: matcher.valueSpan }, { matcher: describeMatcher(matcher) });
      }
    }
  },
});
