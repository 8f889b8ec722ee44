import { promqlFacts } from "../../languages/promql/facts.js";
import { matcherConflict } from "../../languages/promql/normalize.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { describeMatcher } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const matcherContradiction = defineRule({
  id: "promql/matcher-contradiction",
  layer: "semantic",
  summary: "Disallow selectors whose matchers exclude each other.",
  help: 'All matchers of a selector have to hold at once, so this one never selects anything. For one value or the other use a regular expression: {job=~"a|b"}.',
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/impossible"],
  messages: {
    pair: "no series has both {first} and {second}",
    single: "no series matches {matcher}",
  },
  examples: [
    {
      title: "two values at once",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job="a",job="b"} == 0\n',
      expect: ["5:26 pair"],
    },
    {
      title: "a value that a regular expression excludes",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job="a",job!~"a|b"} == 0\n',
      expect: ["5:26 pair"],
    },
    {
      title: "a matcher that excludes every value",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job!~".*"} == 0\n',
      expect: ["5:18 single"],
    },
    {
      title: "matchers that narrow each other",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job=~"a.*",job!="ab"} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { node } of promqlFacts(expression).selectors) {
        const conflict = matcherConflict(node.matchers);
        if (conflict === undefined) continue;
        const [first, second] = conflict;
        if (first === second)
          report("single", { path, alsoAt, span: first.span }, { matcher: describeMatcher(first) });
        else
          report(
            "pair",
            { path, alsoAt, span: second.span },
            { first: describeMatcher(first), second: describeMatcher(second) },
          );
      }
    }
  },
});
