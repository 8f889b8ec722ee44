import * as z from "zod";
import { promqlFacts } from "../../languages/promql/facts.js";
import { createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PatternSchema } from "../facts/pattern.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const selectorUnbounded = defineRule({
  id: "promql/selector-unbounded",
  layer: "performance",
  preset: "strict",
  summary: "Require a matcher on metrics that have very many series.",
  help: "These metrics have a series for every container, pod or bucket of a cluster, and all of them are read at every evaluation. Narrow the selector with an = matcher, or read a recording rule.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: { unbounded: "{metric} is read without narrowing it by a label" },
  options: z.strictObject({
    /** Patterns of names of metrics that have very many series. */
    metrics: z
      .array(PatternSchema)
      .default(["container_.*", "kube_pod_.*", "apiserver_.*_bucket", "etcd_.*_bucket", ".*_bucket"]),
  }),
  examples: [
    {
      title: "every container",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: memory:sum\n        expr: sum(container_memory_usage_bytes)\n",
      expect: ["5:19 unbounded"],
    },
    {
      title: "the containers of a namespace, and a metric with few series",
      source:
        'groups:\n  - name: a\n    rules:\n      - record: memory:sum\n        expr: sum(container_memory_usage_bytes{namespace="api"}) / sum(node_memory_MemTotal_bytes)\n',
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const isLarge = options.metrics.map(createMatcher);
    for (const { path, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { node, metricName: metric } of promqlFacts(expression).selectors) {
        if (metric === undefined || !isLarge.some((matches) => matches(metric))) continue;
        const isNarrow = node.matchers.some(
          ({ name, operator, value }) =>
            name !== "__name__" && (operator === "=" || operator === "=~") && value !== "",
        );
        if (!isNarrow) report("unbounded", { path, alsoAt, span: node.nameSpan ?? node.span }, { metric });
      }
    }
  },
});
