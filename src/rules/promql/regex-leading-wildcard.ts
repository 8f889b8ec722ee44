import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { describeMatcher, regexMatchersOf } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const regexLeadingWildcard = defineRule({
  id: "promql/regex-leading-wildcard",
  layer: "performance",
  preset: "strict",
  summary: "Disallow regular expressions that begin with a wildcard or ignore case.",
  help: "Without a prefix to go by, every value of the label is tried. Begin with the text the value begins with, or match another label exactly.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/regexp"],
  messages: {
    wildcard: "{matcher} begins with a wildcard, so every value of the label is tried",
    caseInsensitive: "{matcher} ignores case, so every value of the label is tried",
  },
  examples: [
    {
      title: "a text anywhere in the value",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{pod=~".*api.*"} == 0\n',
      expect: ["5:18 wildcard"],
    },
    {
      title: "any case",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{pod=~"(?i)api-.*"} == 0\n',
      expect: ["5:18 caseInsensitive"],
    },
    {
      title: "a prefix",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{pod=~"api-.*"} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { matcher, analysis } of regexMatchersOf(expression)) {
        const place = { path, alsoAt, span: matcher.span };
        if (analysis.matchesEverything || analysis.matchesNonEmpty) continue;
        if (analysis.hasLeadingWildcard) report("wildcard", place, { matcher: describeMatcher(matcher) });
        else if (analysis.isCaseInsensitive)
          report("caseInsensitive", place, { matcher: describeMatcher(matcher) });
      }
    }
  },
});
