import type { AggregationOperator, Call, Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { bucketSelectorsOf, HISTOGRAM_FUNCTIONS } from "../facts/histograms.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

/** The mean of buckets is their sum by another scale, which a quantile does not see. */
const BUCKET_OPERATORS: ReadonlySet<AggregationOperator> = new Set([
  "sum",
  "avg",
  "topk",
  "bottomk",
  "limitk",
  "limit_ratio",
]);
const MEANS: ReadonlySet<AggregationOperator> = new Set(["avg", "sum", "stddev", "stdvar"]);
const QUANTILE_FUNCTIONS: ReadonlySet<string> = new Set(["histogram_quantile", "histogram_quantiles"]);

export const quantileAverage = defineRule({
  id: "promql/quantile-average",
  layer: "semantic",
  summary: "Disallow aggregations that quantiles do not survive.",
  help: "The mean of two 90th percentiles is not the 90th percentile of both, it is no percentile at all. Add up the buckets (`sum by (le)`) and take the quantile last; of summaries only the maximum means something.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: {
    summary: "{operator}() of quantiles of a summary: the result is no quantile",
    computed: "{operator}() of the result of {function}(): the result is no quantile",
    buckets: "{operator}() of buckets inside {function}(): what is left is no histogram; use sum()",
  },
  examples: [
    {
      title: "the mean of the percentiles of all instances",
      source: `groups:
  - name: api
    rules:
      - record: job:rpc_seconds:p99
        expr: avg by (job) (rpc_seconds{quantile="0.99"})
`,
      expect: ["5:15 summary"],
    },
    {
      title: "the mean of computed percentiles",
      source: `groups:
  - name: api
    rules:
      - record: job:rpc_seconds:p99
        expr: avg by (job) (histogram_quantile(0.99, rate(rpc_seconds_bucket[5m])))
`,
      expect: ["5:15 computed"],
    },
    {
      title: "the largest buckets",
      source: `groups:
  - name: api
    rules:
      - record: job:rpc_seconds:p99
        expr: histogram_quantile(0.99, max by (job, le) (rate(rpc_seconds_bucket[5m])))
`,
      expect: ["5:40 buckets"],
    },
    {
      title: "the worst instance, and the quantile of a sum",
      source: `groups:
  - name: api
    rules:
      - record: job:rpc_seconds:p99
        expr: max by (job) (rpc_seconds{quantile="0.99"}) or histogram_quantile(0.99, sum by (job, le) (rate(rpc_seconds_bucket[5m])))
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { aggregations, parents } = promqlFacts(expression);
      for (const aggregation of aggregations) {
        const { operator, operatorSpan } = aggregation;
        const place = { path, alsoAt, span: operatorSpan };
        const source = withoutParens(aggregation.expression);
        if (MEANS.has(operator) && source.type === "call" && QUANTILE_FUNCTIONS.has(source.name)) {
          report("computed", place, { operator, function: source.name });
        } else if (MEANS.has(operator) && isQuantile(source)) report("summary", place, { operator });
        const reader = BUCKET_OPERATORS.has(operator) ? undefined : histogramCallAround(aggregation, parents);
        if (reader === undefined || bucketSelectorsOf(source).length === 0) continue;
        report("buckets", place, { operator, function: reader.name });
      }
    }
  },
});

function histogramCallAround(
  node: Expression,
  parents: ReadonlyMap<Expression, Expression>,
): Call | undefined {
  for (let outer = parents.get(node); outer !== undefined; outer = parents.get(outer)) {
    if (outer.type === "call" && HISTOGRAM_FUNCTIONS.has(outer.name)) return outer;
  }
  return undefined;
}

/** A selector of one quantile of a summary; the extremes are the smallest and the largest value. */
function isQuantile(node: Expression): boolean {
  return (
    node.type === "selector" &&
    node.matchers.some(
      ({ name, operator, value }) =>
        name === "quantile" && operator === "=" && value !== "" && value !== "0" && value !== "1",
    )
  );
}
