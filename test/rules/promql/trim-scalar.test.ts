import { expect, test } from "vitest";
import { trimScalar } from "../../../src/rules/promql/trim-scalar.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["scalar(x) >/ 2", ["scalar >/"]],
  ["2 < bool 3", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(trimScalar, expr)).toEqual(expected);
});
