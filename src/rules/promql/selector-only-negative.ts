import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { excerpt } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const selectorOnlyNegative = defineRule({
  id: "promql/selector-only-negative",
  layer: "performance",
  preset: "strict",
  summary: "Disallow selectors that only say which series they do not want.",
  help: 'Whatever appears tomorrow is selected too, and exclusions cannot use the index. Say which values are wanted: {job=~"api|db"}.',
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: { negative: "{selector} takes everything but what it excludes" },
  examples: [
    {
      title: "all jobs but one",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{job!="test"} == 0\n',
      expect: ["5:15 negative"],
    },
    {
      title: "a label that has to be there, and an exclusion within a job",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{zone!=""} == 0 or up{job="api",zone!="test"} == 0\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, text, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { node } of promqlFacts(expression).selectors) {
        const matchers = node.matchers.filter(({ name }) => name !== "__name__");
        const isNegative = matchers.every(
          ({ operator, value }) => operator === "!~" || (operator === "!=" && value !== ""),
        );
        if (matchers.length === 0 || !isNegative) continue;
        report("negative", { path, alsoAt, span: node.span }, { selector: excerpt(text, node.span) });
      }
    }
  },
});
