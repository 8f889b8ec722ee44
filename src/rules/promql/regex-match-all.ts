import type { LabelMatcher } from "../../languages/promql/ast.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { describeMatcher, regexMatchersOf } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const regexMatchAll = defineRule({
  id: "promql/regex-match-all",
  layer: "performance",
  summary: "Disallow regular expressions that match every value.",
  help: '.* matches a missing label, too, so the matcher can go. .+ means that the label is there, which != "" says without a regular expression.',
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/regexp"],
  messages: {
    everything: "{matcher} matches every series: leave it out",
    nonEmpty: "{matcher} is {replacement}",
  },
  examples: [
    {
      title: "every value",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~".*"} == 0\n',
      expect: ["5:18 everything"],
    },
    {
      title: "every value but the empty one",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~".+",zone!~".+"} == 0\n',
      expect: ["5:18 nonEmpty", "5:28 nonEmpty"],
    },
    {
      title: "a label that has to be there",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job!=""} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { matcher, analysis } of regexMatchersOf(expression)) {
        const place = { path, alsoAt, span: matcher.span };
        const { matchesEverything, matchesNonEmpty } = analysis;
        // `!~".*"` matches nothing, which promql/matcher-contradiction tells.
        if (matchesEverything && matcher.operator === "=~") {
          report("everything", place, { matcher: describeMatcher(matcher) });
        } else if (matchesNonEmpty && matcher.name !== "__name__") {
          // Every series has a name: promql/selector-of-everything tells what that means.
          report("nonEmpty", place, {
            matcher: describeMatcher(matcher),
            replacement: withoutRegex(matcher),
          });
        }
      }
    }
  },
});

function withoutRegex({ name, operator }: LabelMatcher): string {
  return describeMatcher({ name, operator: operator === "=~" ? "!=" : "=", value: "" });
}
