import { expect, test } from "vitest";
import { resultAlwaysEmpty } from "../../../src/rules/promql/result-always-empty.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["a number on the left", "0 == count(up)", ["comparison =="]],
  ["a condition inside", "sum(up > 1) or vector(0) > 5", ["comparison >", "comparison >"]],
  ["recording rules", "count(up) == bool 0", ["comparison =="]],
])("reports %s", (_title, expr, expected) => {
  expect(findingsIn(resultAlwaysEmpty, expr, { record: "a:b" })).toEqual(expected);
});

test.each(["up == 0", "absent(up)", "absent_over_time(up[5m])", "count(up) < 3"])(
  "is content with %s",
  (expr) => {
    expect(findingsIn(resultAlwaysEmpty, expr)).toEqual([]);
  },
);
