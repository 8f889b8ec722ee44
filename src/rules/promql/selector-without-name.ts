import { promqlFacts } from "../../languages/promql/facts.js";
import { analyzeRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { choosesLabels, describeMatcher, readsEverything } from "../facts/matchers.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const selectorWithoutName = defineRule({
  id: "promql/selector-without-name",
  layer: "performance",
  summary: "Require a metric name in selectors.",
  help: "A selector without a name reads every metric its matchers fit, also those that someone adds tomorrow. Name the metric.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["promruval expressionSelectsMetricsWithoutName"],
  messages: {
    nameless: "the selector has no metric name",
    pattern: "{matcher} reads every metric whose name fits",
  },
  examples: [
    {
      title: "labels alone",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: series:count\n        expr: 'count({job=\"api\"})'\n",
      expect: ["5:22 nameless"],
    },
    {
      title: "a pattern of names",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: series:count\n        expr: 'count({__name__=~\"node_.*\"})'\n",
      expect: ["5:23 pattern"],
    },
    {
      title: "metrics by name",
      source:
        'groups:\n  - name: a\n    rules:\n      - record: series:count\n        expr: \'count(up or {__name__="node_load1"} or {__name__=~"a|b"})\'\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { selectors, parents } = promqlFacts(expression);
      for (const { node, metricName } of selectors) {
        if (metricName !== undefined || choosesLabels(node, parents)) continue;
        // The whole database is what promql/selector-of-everything tells about.
        if (readsEverything(node)) continue;
        const matcher = node.matchers.find(({ name, operator }) => name === "__name__" && operator === "=~");
        if (matcher === undefined) report("nameless", { path, alsoAt, span: node.span });
        else if (analyzeRegex(matcher.value).alternatives === undefined)
          report("pattern", { path, alsoAt, span: matcher.span }, { matcher: describeMatcher(matcher) });
      }
    }
  },
});
