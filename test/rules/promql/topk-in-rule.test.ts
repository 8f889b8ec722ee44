import { expect, test } from "vitest";
import { topkInRule } from "../../../src/rules/promql/topk-in-rule.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["bottomk(3, x) < 5 or up", ["alert bottomk"]],
  ["topk by (job) (3, x) > 5", ["alert topk"]],
  ["topk by () (1, x) > 5", ["alert topk"]],
  ["topk(1, bottomk(5, x)) > 5", ["alert topk", "alert bottomk"]],
  ["scalar(topk(1, x)) > 5", []],
  ["absent(topk(1, x))", []],
  ["max(topk(5, x)) > 5", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(topkInRule, expr)).toEqual(expected);
});
