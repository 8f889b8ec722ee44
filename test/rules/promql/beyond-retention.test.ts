import { expect, test } from "vitest";
import { beyondRetention } from "../../../src/rules/promql/beyond-retention.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = { prometheus: { retention: "15d" } };

test.each([
  ["max_over_time(x[10d:1h] offset 20d)", ["offset offset 20d"]],
  ["max_over_time(rate(x[5m])[20d:1h])", ["range 20d"]],
  ["max_over_time(avg_over_time(x[10d])[10d:1h])", ["total x[10d]"]],
  ["max_over_time((x offset 8d)[8d:1h])", ["total x offset 8d"]],
  ["avg_over_time(x[15d])", []],
  ["avg_over_time(x[20d] offset -10d)", ["range 20d"]],
])("reads of %s that %j lead too far back", (expr, expected) => {
  expect(findingsIn(beyondRetention, expr, { settings })).toEqual(expected);
});

test("keeps quiet when nobody has told the retention", () => {
  expect(findingsIn(beyondRetention, "avg_over_time(x[10y])")).toEqual([]);
});
