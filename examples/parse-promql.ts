/** Reads PromQL: the type of an expression, its tree, and every error with its place. */
import { parsePromql } from "tocsin/promql";

const { expression, type } = parsePromql('sum by (job) (rate(http_requests_total{code=~"5.."}[5m]))');
console.log(`${expression?.type} of type ${type}`);

const text = "rate(http_requests_total) > foo(1)";
for (const { span, message } of parsePromql(text).errors) {
  console.log(`${text.slice(span.start, span.end)}: ${message}`);
}
