import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { excerpt } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { choosesLabels, readsEverything } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const selectorOfEverything = defineRule({
  id: "promql/selector-of-everything",
  layer: "security",
  summary: "Disallow selectors that nothing narrows.",
  help: "The selector reads practically every series there is, those of other teams and tenants among them, and one evaluation can bring the server down. Name the metric, or at least one value of a label.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: { everything: "{selector} reads every series of the server" },
  examples: [
    {
      title: "every name",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: series:count\n        expr: 'count({__name__=~\".+\"})'\n",
      expect: ["5:22 everything"],
    },
    {
      title: "every job",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: series:count\n        expr: 'count({job!=\"\"})'\n",
      expect: ["5:22 everything"],
    },
    {
      title: "the series of one job",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: series:count\n        expr: 'count({job=\"api\"})'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, text, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { selectors, parents } = promqlFacts(expression);
      for (const { node } of selectors) {
        if (!readsEverything(node) || choosesLabels(node, parents)) continue;
        report("everything", { path, alsoAt, span: node.span }, { selector: excerpt(text, node.span) });
      }
    }
  },
});
