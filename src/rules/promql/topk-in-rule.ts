import type { Aggregation, Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const OPERATORS: ReadonlySet<string> = new Set(["topk", "bottomk", "limitk", "limit_ratio"]);

export const topkInRule = defineRule({
  id: "promql/topk-in-rule",
  layer: "semantic",
  summary: "Disallow topk() and its like where series come and go.",
  help: "Which series are chosen changes from one evaluation to the next: alerts resolve and start again, `for` starts over, recorded series have holes. Compare with a threshold, or record all of them and choose in the dashboard.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/fragile"],
  messages: {
    alert: "{operator}() in an alert: alerts resolve and start again as series change places",
    record: "{operator}() in a recording rule: recorded series have holes as series change places",
  },
  examples: [
    {
      title: "the five slowest",
      source: `groups:
  - name: api
    rules:
      - alert: Slow
        expr: topk(5, job:rpc_seconds:p99) > 1
      - record: job:rpc_seconds:slowest
        expr: topk(5, job:rpc_seconds:p99)
`,
      expect: ["5:15 alert", "7:15 record"],
    },
    {
      title: "all slow ones, the sum of the five slowest, and one series of several for a join",
      source: `groups:
  - name: api
    rules:
      - alert: Slow
        expr: job:rpc_seconds:p99 > 1
      - record: rpc_seconds:slowest
        expr: sum(topk(5, job:rpc_seconds:p99))
      - record: pod:memory_bytes
        expr: memory_bytes * on (pod) group_left (node) topk by (pod) (1, kube_pod_info)
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt, ruleType } of distinctExpressionsOf(document, settings)) {
      const { aggregations, parents } = promqlFacts(expression);
      for (const aggregation of aggregations) {
        const { operator, operatorSpan } = aggregation;
        if (!OPERATORS.has(operator) || picksOnePerGroup(aggregation) || !reachesResult(aggregation, parents))
          continue;
        report(
          ruleType === "alerting" ? "alert" : "record",
          { path, alsoAt, span: operatorSpan },
          { operator },
        );
      }
    }
  },
});

/** `topk by (pod) (1, …)` makes the many to the one side of a join. */
function picksOnePerGroup({ parameter, grouping }: Aggregation): boolean {
  return (
    grouping !== undefined &&
    grouping.labels.length > 0 &&
    parameter !== undefined &&
    constantNumber(parameter) === 1
  );
}

/** Whether the chosen series are still series of the result, and not aggregated into others. */
function reachesResult(chosen: Expression, parents: ReadonlyMap<Expression, Expression>): boolean {
  for (let node = parents.get(chosen); node !== undefined; node = parents.get(node)) {
    if (node.type === "aggregation" && !OPERATORS.has(node.operator)) return false;
    if (
      node.type === "call" &&
      (node.name === "scalar" || node.name === "absent" || node.name === "absent_over_time")
    )
      return false;
  }
  return true;
}
