import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { describeMatcher, regexMatchersOf } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const regexAnchored = defineRule({
  id: "promql/regex-anchored",
  layer: "semantic",
  summary: "Disallow ^ and $ around the regular expressions of matchers.",
  help: "Prometheus always compares the whole value, so the anchors say nothing; leave them out. To find text anywhere in a value, write .* on both sides of it.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/regexp"],
  messages: { redundant: "{anchor} is redundant in {matcher}" },
  examples: [
    {
      title: "anchors",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"^api.*$"} == 0\n',
      expect: ["5:18 redundant"],
    },
    {
      title: "no anchors",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"api.*"} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { matcher, analysis } of regexMatchersOf(expression)) {
        const { startAnchor, endAnchor, literal } = analysis;
        // About a single value promql/regex-literal has more to say.
        if ((!startAnchor && !endAnchor) || literal !== undefined) continue;
        const anchor = [...(startAnchor ? ["^"] : []), ...(endAnchor ? ["$"] : [])].join(" and ");
        report(
          "redundant",
          { path, alsoAt, span: matcher.span },
          { anchor, matcher: describeMatcher(matcher) },
        );
      }
    }
  },
});
