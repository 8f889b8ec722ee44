import { expect, test } from "vitest";
import { predictWindow } from "../../../src/rules/promql/predict-window.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("how far ahead is too far is an option", () => {
  const found = (factor: number): readonly string[] =>
    findingsIn(predictWindow, "predict_linear(x[6h], 4 * 24 * 3600) < 0", { options: { factor } });
  expect(found(16)).toEqual([]);
  expect(found(15)).toEqual(["short 6h"]);
});

test.each([
  ["predict_linear(x[5m:1m], 1d) < 0", ["short 5m"]],
  ["predict_linear(x[5m], scalar(horizon)) < 0", []],
  ["predict_linear(x[5m], Inf) < 0", []],
  ["deriv(x[5m]) < 0", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(predictWindow, expr)).toEqual(expected);
});
