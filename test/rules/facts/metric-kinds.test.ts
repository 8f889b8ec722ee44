import { expect, test } from "vitest";
import { expressionsOf } from "../../../src/rules/facts/expressions.js";
import { metricKinds } from "../../../src/rules/facts/metric-kinds.js";
import { PROMQL_KINDS } from "../../../src/rules/facts/rule-file.js";
import { defineRule } from "../../../src/validator/rule.js";
import { findingsIn } from "../../helpers/rule-findings.js";

/** Says what kind the last expression of the file is. */
const tellKind = defineRule({
  id: "test/kind",
  layer: "semantic",
  summary: "Check nothing.",
  help: "For tests.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: { counter: "", bucket: "", aggregate: "", rate: "", gauge: "", info: "", unknown: "" },
  examples: [],
  check({ document, settings, report }) {
    const last = expressionsOf(document, settings).at(-1);
    if (last === undefined) return;
    report(metricKinds(document, settings).ofExpression(last.expression), { path: last.path });
  },
});

function kindOf(expr: string, recorded: Readonly<Record<string, string>> = {}): string | undefined {
  return findingsIn(tellKind, expr, { recorded })[0]?.split(" ")[0];
}

test.each([
  ["http_requests_total", "counter"],
  ["rpc_duration_seconds_bucket", "bucket"],
  ["rpc_duration_seconds_count", "counter"],
  ["pg_stat_activity_count", "unknown"],
  ["minio_cluster_nodes_offline_total", "unknown"],
  ["apache_uptime_seconds_total", "unknown"],
  ["build_info", "info"],
  ["up", "gauge"],
  ["node_memory_MemFree_bytes", "gauge"],
  ["process_start_time_seconds", "gauge"],
  ["http_request_duration_seconds", "unknown"],
  ["job:requests:rate5m", "rate"],
  ["job:requests:sum_irate", "rate"],
  ["company:corporate", "unknown"],
  ['{job="api"}', "unknown"],
])("%s is a %s by its name", (expr, kind) => {
  expect(kindOf(expr)).toBe(kind);
});

test.each([
  ["rate(x_total[5m])", "rate"],
  ["avg_over_time(rate(x_total[5m])[1h:])", "rate"],
  ["avg_over_time(x_total[1h])", "unknown"],
  ["last_over_time(x_total[1h])", "counter"],
  ["changes(x[1h])", "gauge"],
  ["time()", "unknown"],
  ["sum(x_total)", "aggregate"],
  ["max(lat_bucket)", "aggregate"],
  ["topk(3, x_total)", "counter"],
  ["count(x_total)", "gauge"],
  ["sum(rate(x_total[5m]))", "rate"],
  ["x_total > bool 5", "gauge"],
  ["x_total > 5", "counter"],
  ["x_total unless up", "counter"],
  ["x_total or y_total", "counter"],
  ["x_total or up", "unknown"],
  ["x_total / 60", "counter"],
  ["60 * x_total", "counter"],
  ["60 / x_total", "unknown"],
  ["rate(x_total[5m]) / rate(y_total[5m])", "gauge"],
  ["x_total / y_total", "unknown"],
  ["x_total * on (pod) group_left (node) pod_info", "counter"],
  ["pod_info * on (pod) group_right (node) x_total", "counter"],
  ["x_total * y_total", "unknown"],
  ["x_total + y_total", "aggregate"],
  ["x_total + y_total + z_total", "aggregate"],
  ["x_total + up", "unknown"],
  ["rate(x_total[5m]) + rate(y_total[5m])", "rate"],
  ["rate(x_total[5m]) - rate(y_total[5m])", "rate"],
  ["x_total - y_total", "unknown"],
  ["x_total % 2", "unknown"],
  ["-(x_total)", "counter"],
  ["'text'", "unknown"],
])("%s is a %s", (expr, kind) => {
  expect(kindOf(expr)).toBe(kind);
});

test("a recorded metric is what its expression is, through several steps", () => {
  expect(kindOf("c", { a: "sum(x_total)", b: "a > 0", c: "b" })).toBe("aggregate");
});

test("a recorded metric is unknown when two rules record different things", () => {
  expect(kindOf("a", { a: "sum(x_total)" })).toBe("aggregate");
  expect(kindOf("a or b", { a: "sum(x_total)", b: "up" })).toBe("unknown");
});

test("metrics that are recorded from each other are unknown", () => {
  expect(kindOf("a", { a: "b", b: "a" })).toBe("unknown");
});

test("a long chain of recorded metrics ends in unknown", () => {
  const chain = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, index) => [`m${index}`, `m${index + 1}`]),
  );
  expect(kindOf("m0", chain)).toBe("unknown");
});

test("a long chain of operators is followed to its end", () => {
  expect(kindOf(Array.from({ length: 2_000 }, () => "x_total").join(" or "))).toBe("counter");
});
