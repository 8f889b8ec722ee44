import { expect, test } from "vitest";
import { argumentOutOfRange } from "../../../src/rules/promql/argument-out-of-range.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = { prometheus: { features: ["promql-experimental-functions" as const] } };

test.each([
  ["quantile(95, x)", ["quantile 95"]],
  ["quantile_over_time(-0.1, x[5m])", ["quantile -0.1"]],
  ["histogram_quantile(NaN, rate(x_bucket[5m]))", ["quantile NaN"]],
  ['histogram_quantiles(rate(x[5m]), "q", 0.5, 1.5, 99)', ["quantile 1.5", "quantile 99"]],
  ["limit_ratio(-1.5, x)", ["ratio -1.5"]],
  ["topk(0.5, x)", ["count 0.5"]],
  ["bottomk(NaN, x)", ["count NaN"]],
  ["limitk(1e19, x)", ["count 1e19"]],
  ["double_exponential_smoothing(x[5m], 1, 0)", ["smoothing 1", "smoothing 0"]],
])("reports %s", (expr, expected) => {
  expect(findingsIn(argumentOutOfRange, expr, { settings })).toEqual(expected);
});

test.each([
  "quantile(1, x)",
  "histogram_quantile(scalar(phi), rate(x_bucket[5m]))",
  "limit_ratio(-1, x)",
  "topk(1, x)",
  "sum(x)",
  "double_exponential_smoothing(x[5m], 0.5, 0.1)",
])("is content with %s", (expr) => {
  expect(findingsIn(argumentOutOfRange, expr, { settings })).toEqual([]);
});

test("holt_winters of servers before 3.0 has the same factors", () => {
  expect(
    findingsIn(argumentOutOfRange, "holt_winters(x[5m], 2, 0.5)", {
      settings: { prometheus: { version: "2.53" } },
    }),
  ).toEqual(["smoothing 2"]);
});
