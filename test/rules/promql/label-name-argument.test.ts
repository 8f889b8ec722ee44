import { expect, test } from "vitest";
import { labelNameArgument } from "../../../src/rules/promql/label-name-argument.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = { prometheus: { features: ["promql-experimental-functions" as const] } };

test.each([
  ["count_values('', x)", ["empty ''"]],
  ["count_values('v', x)", []],
  ["sum(label_join(x, ``, '-', 'a'))", ["empty ``"]],
  ["histogram_quantiles(rate(x[5m]), '', 0.5)", ["empty ''"]],
  ["label_replace(x, 'a.b', '', '', '')", []],
  ["label_join(x, 'a', '-', 'b', '')", ["empty ''"]],
  ["label_replace(x, 'a', '', '', '')", []],
  ["topk(3, x)", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(labelNameArgument, expr, { settings })).toEqual(expected);
});
