import { expect, test } from "vitest";
import { rangeScrapeInterval } from "../../../src/rules/promql/range-scrape-interval.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = {
  prometheus: {
    scrapeInterval: "1m",
    scrapeIntervals: { fast: "15s", slow: "5m" },
    features: ["promql-extended-range-selectors" as const],
  },
};

test.each([
  ["rate(x_total[30s])", ["never 30s"]],
  ["rate(x_total[1m])", ["never 1m"]],
  ["rate(x_total[90s])", ["seldom 90s"]],
  ["rate(x_total[3m])", ["tight 3m"]],
  ["rate(x_total[4m])", []],
  ["changes(x_total[3m])", []],
  ["max_over_time(x[30s])", ["empty 30s"]],
  ["max_over_time(x[1m])", []],
  ["rate(x_total{job='fast'}[1m])", []],
  ["rate(x_total{job='slow'}[10m])", ["tight 10m"]],
  ["rate(x_total{job=~'fast|slow'}[10m])", ["tight 10m"]],
  ["rate(x_total{job=~'fast'}[1m])", []],
  ["rate(x_total{job=~'f.*'}[1m])", ["never 1m"]],
  ["rate(x_total{job!='fast'}[1m])", ["never 1m"]],
  ["rate(x_total{job='constructor'}[1m])", ["never 1m"]],
  ["rate(job:x:total[1m])", []],
  ["rate(x_total[1m] smoothed)", []],
  ["rate(x_total[1m:1s])", []],
  ["rate(x_total[step()])", []],
])("of %s it says %j", (expr, expected) => {
  expect(findingsIn(rangeScrapeInterval, expr, { settings })).toEqual(expected);
});

test("before 3.0 a range includes both its ends", () => {
  const older = { prometheus: { scrapeInterval: "1m", version: "2.53" } };
  expect(findingsIn(rangeScrapeInterval, "rate(x_total[1m])", { settings: older })).toEqual(["seldom 1m"]);
});

test("what the file records gets a sample when its group runs", () => {
  const found = (group: string): readonly string[] =>
    findingsIn(rangeScrapeInterval, "increase(a[5m])", { recorded: { a: "sum(x)" }, group, settings });
  expect(found("interval: 5m")).toEqual(["never 5m"]);
  expect(found("limit: 0")).toEqual([]);
});

test("how many intervals a range spans is an option", () => {
  expect(
    findingsIn(rangeScrapeInterval, "rate(x_total[2m])", { settings, options: { intervals: 2 } }),
  ).toEqual([]);
});

test("without an interval only ranges that no target fills are reported", () => {
  const found = (expr: string): readonly string[] => findingsIn(rangeScrapeInterval, expr);
  expect(found("rate(x_total[1s])")).toEqual(["tiny 1s"]);
  expect(found("rate(x_total{job='api'}[2s])")).toEqual([]);
  expect(found("rate(job:x:total[1s])")).toEqual([]);
  expect(found("max_over_time(x[1s])")).toEqual([]);
});
