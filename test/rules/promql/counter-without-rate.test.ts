import { expect, test } from "vitest";
import { counterWithoutRate } from "../../../src/rules/promql/counter-without-rate.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["a sign, parentheses and a factor", "-(errors_total) * 100 < -5", ["compared errors_total"]],
  ["a function that hands values on", "ceil(clamp_max(errors_total, 100)) > 5", ["compared errors_total"]],
  ["a name in braces", '{__name__="errors_total"} > 5', ['compared {__name__="errors_total"}']],
  ["buckets", 'max(lat_bucket{le="+Inf"})', ["aggregated lat_bucket"]],
  [
    "two counters that are compared",
    "errors_total > requests_total",
    ["compared requests_total", "compared errors_total"],
  ],
  ["two counters", "errors_total / requests_total", ["calculated requests_total", "calculated errors_total"]],
  ["a counter beside a rate", "rate(errors_total[5m]) / requests_total", ["calculated requests_total"]],
  [
    "a counter with labels of an info metric",
    "sum(errors_total * on (pod) group_left (node) pod_info)",
    ["aggregated errors_total"],
  ],
  [
    "the same the other way round",
    "sum(pod_info * on (pod) group_right (node) errors_total)",
    ["aggregated errors_total"],
  ],
  ["both sides of or", "(a_total or b_total) > 5", ["compared b_total", "compared a_total"]],
  ["the left side of and", "(errors_total and up) > 5", ["compared errors_total"]],
  [
    "a summary whose parts both appear",
    "max(rpc_sum) > 1 and rate(rpc_count[5m]) > 1",
    ["aggregated rpc_sum"],
  ],
  [
    "a count of something measured in seconds",
    "sum(latency_seconds_count)",
    ["aggregated latency_seconds_count"],
  ],
  [
    "a count that is rated elsewhere",
    "sum(jobs_count) > 3 and rate(jobs_count[5m]) > 0",
    ["aggregated jobs_count"],
  ],
])("reports %s", (_title, expr, expected) => {
  expect([...findingsIn(counterWithoutRate, expr)].sort()).toEqual([...expected].sort());
});

test.each([
  ["a name without an exact match", '{__name__=~".+_total"} > 5'],
  ["gauges whose name ends in _total", "disk_used / disk_total > 0.9"],
  ["gauges that are compared with each other", "clusters_ready < clusters_total"],
  ["a product of a gauge and such a name", "slots_total * slot_bytes > 5"],
  ["a count that may be a gauge", "pg_stat_activity_count > 5"],
  ["whether anything was observed", "cert_seconds_count > 0 and cert_seconds_count != 0"],
  ["growth by hand", "errors_total - errors_total offset 5m > 5 or errors_total > errors_total offset 1h"],
  [
    "how many there are",
    "count(errors_total) > 3 or group(errors_total) > 0 or count_values('v', errors_total) > 1",
  ],
  ["functions of the time and presence", "timestamp(errors_total) < 5 or absent(errors_total)"],
  ["the right side of unless", "up unless errors_total"],
  ["ranges and constants", "increase(errors_total[5m]) > 5 or vector(1) > 0"],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(counterWithoutRate, expr)).toEqual([]);
});

test("a copy of a counter is recorded in peace", () => {
  expect(findingsIn(counterWithoutRate, "errors_total / 1000", { record: "errors:total" })).toEqual([]);
});
