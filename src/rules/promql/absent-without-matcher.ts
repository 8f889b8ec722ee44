import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { absentSelectors } from "../facts/absent.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const absentWithoutMatcher = defineRule({
  id: "promql/absent-without-matcher",
  layer: "semantic",
  summary: "Require a label matcher in absent().",
  help: "Without one absent() only fires when the metric is gone from every job, and its result has no labels to route or describe the alert by.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: { bare: "absent({metric}) only fires when {metric} is gone everywhere" },
  examples: [
    {
      title: "the metric name alone",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(http_requests_total)\n        for: 5m\n",
      expect: ["5:22 bare"],
    },
    {
      title: "the metric of a job",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(http_requests_total{job="api"})\n        for: 5m\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { selector } of absentSelectors(promqlFacts(expression))) {
        const { name: metric, matchers, span } = selector;
        // A recorded metric may have no labels to match by.
        if (metric !== undefined && matchers.length === 0 && !metric.includes(":"))
          report("bare", { path, alsoAt, span }, { metric });
      }
    }
  },
});
