import { expect, test } from "vitest";
import { rangeExtension } from "../../../src/rules/promql/range-extension.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = { prometheus: { features: ["promql-extended-range-selectors" as const] } };

test.each([
  ["changes(x[5m] anchored)", []],
  ["changes(x[5m] smoothed)", ["unsupported changes"]],
  ["max_over_time(x[5m] anchored)", ["unsupported max_over_time"]],
  ["max_over_time(x[5m:1m])", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(rangeExtension, expr, { settings })).toEqual(expected);
});
