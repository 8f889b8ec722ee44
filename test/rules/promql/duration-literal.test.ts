import { expect, test } from "vitest";
import { durationLiteral } from "../../../src/rules/promql/duration-literal.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["(time() - x) >= 3600", ["seconds 3600"]],
  ["time() - x > 2 * 1d", []],
  ["time() - x > 30", []],
  ["time() - x > 90.5", []],
  ["time() - x > 1e12", []],
  ["time() - x > y", []],
  ["time() - x + 3600", []],
  ["x > 3600", []],
  ["x - time() > 3600", []],
  ["time() > 3600", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(durationLiteral, expr)).toEqual(expected);
});

test("a server before 2.54 knows no durations among numbers", () => {
  expect(
    findingsIn(durationLiteral, "time() - x > 3600", { settings: { prometheus: { version: "2.53" } } }),
  ).toEqual([]);
});
