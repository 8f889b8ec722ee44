import { expect, test } from "vitest";
import { recordNameMismatch } from "../../../src/rules/prometheus/record-name-mismatch.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  [
    "a window of a metric that is read",
    "job:errors:rate5m",
    "sum by (job) (pod:errors:rate1m)",
    ["window rate5m"],
  ],
  [
    "a window among operations",
    "job:errors:sum_rate1h30m",
    "sum by (job) (rate(errors_total[1h]))",
    ["window rate1h30m"],
  ],
  ["an aggregation", "job:up:max", "min by (job) (up)", ["operation max"]],
  ["a level", "pod:up:sum", "sum by (job) (up)", ["level pod"]],
])("reports %s", (_title, record, expr, expected) => {
  expect(findingsIn(recordNameMismatch, expr, { record })).toEqual(expected);
});

test.each([
  ["the same window written otherwise", "job:errors:rate60m", "sum by (job) (rate(errors_total[1h]))"],
  ["a window that only the run tells", "job:errors:rate5m", "sum by (job) (rate(errors_total[5m + step()]))"],
  ["a window of a metric that is read", "job:errors:rate5m", "sum by (job) (pod:errors:rate5m)"],
  ["a metric that may hold anything", "job:errors:rate5m", "sum by (job) (errors)"],
  ["windows of other operations", "job:up:avg5m", "avg by (job) (avg_over_time(up[1h]))"],
  ["an average as a quotient", "job:up:avg", "sum by (job) (up) / count by (job) (up)"],
  ["a function of that name", "job:up:max", "sum by (job) (max_over_time(up[5m]))"],
  ["an aggregation done before", "job:up:sum", "avg by (job) (pod:up:sum)"],
  ["no aggregation", "job:up:sum", "up"],
  [
    "a function whose name holds that of an aggregation",
    "job:lat:histogram_quantile",
    "histogram_quantile(0.9, sum by (job, le) (lat_bucket))",
  ],
  ["words that are part of a label", "namespace_cpu:requests:sum", "sum by (namespace) (requests)"],
  ["a window longer than Prometheus counts", "job:x:rate999999y", "sum by (job) (rate(x[5m]))"],
  ["operations that are neither", "job:lat:p99_5m", "min by (job) (lat)"],
  ["a level left out", ":up:sum", "sum by (job) (up)"],
  ["a result without labels", "cluster:up:sum", "sum(up)"],
  ["labels nobody knows", "cluster:up:sum", "up"],
  ["a name of another form", "up_sum5m:x", "min by (job) (up)"],
  ["a name without colons", "up_max", "min by (job) (up)"],
])("is content with %s", (_title, record, expr) => {
  expect(findingsIn(recordNameMismatch, expr, { record })).toEqual([]);
});

test("alerts may have any name", () => {
  expect(findingsIn(recordNameMismatch, "min by (job) (up)")).toEqual([]);
});
