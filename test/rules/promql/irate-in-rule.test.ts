import { expect, test } from "vitest";
import { irateInRule } from "../../../src/rules/promql/irate-in-rule.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = { prometheus: { scrapeInterval: "1m" } };

test("the longest range is an option", () => {
  const found = (intervals: number): readonly string[] =>
    findingsIn(irateInRule, "irate(x_total[10m])", { record: "a", settings, options: { intervals } });
  expect(found(10)).toEqual([]);
  expect(found(9)).toEqual(["long 10m"]);
});

test.each([
  ["irate(x_total[1h])", undefined, []],
  ["irate(x_total[1h:1m])", settings, []],
  ["rate(x_total[1h])", settings, []],
])("records %s with %j and finds %j", (expr, told, expected) => {
  expect(
    findingsIn(irateInRule, expr, { record: "a", ...(told === undefined ? {} : { settings: told }) }),
  ).toEqual(expected);
});
