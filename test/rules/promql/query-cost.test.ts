import { expect, test } from "vitest";
import { queryCost } from "../../../src/rules/promql/query-cost.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const options = { max: 10 };

test("a group that runs more often costs more", () => {
  expect(findingsIn(queryCost, "rate(x_total[5m]) > 1", { options, group: "interval: 1m" })).toEqual([]);
  expect(findingsIn(queryCost, "rate(x_total[5m]) > 1", { options, group: "interval: 10s" })).toEqual([
    "cost x_total",
  ]);
});

test("the settings tell the intervals", () => {
  const settings = { prometheus: { scrapeInterval: "15s", evaluationInterval: "30s" } };
  expect(findingsIn(queryCost, "rate(x_total[5m]) > 1", { options, settings })).toEqual(["cost x_total"]);
});

test("the selector that costs most is pointed at", () => {
  expect(findingsIn(queryCost, '{job="a"} > 1 or up == 0', { options })).toEqual(['cost {job="a"}']);
});

test("an interval of zero is the default one", () => {
  const settings = { prometheus: { scrapeInterval: "0", evaluationInterval: "0" } };
  expect(findingsIn(queryCost, "rate(x_total[5m]) > 1", { options, settings })).toEqual([]);
});
