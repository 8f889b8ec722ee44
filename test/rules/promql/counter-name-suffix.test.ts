import { expect, test } from "vitest";
import { counterNameSuffix } from "../../../src/rules/promql/counter-name-suffix.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["increase(deadlocks[5m]) > 1", ["unsuffixed deadlocks[5m]"]],
  ["increase(rpc_seconds_sum[5m]) > 1", []],
  ["increase(job:deadlocks[5m]) > 1", []],
  ["increase(deadlocks[5m:]) > 1", []],
  ["delta(deadlocks[5m]) > 1", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(counterNameSuffix, expr)).toEqual(expected);
});
