import { expect, test } from "vitest";
import { alertAlwaysFiring } from "../../../src/rules/promql/alert-always-firing.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["a count that is not negative", "up <= 1", ["comparison <="]],
  ["a constant that returns 0", "time() > bool 0", ["constant time() > bool 0"]],
])("reports %s", (_title, expr, expected) => {
  expect(findingsIn(alertAlwaysFiring, expr)).toEqual(expected);
});

test.each([
  ["asking whether there is anything", "count(up) > 0"],
  ["a second comparison", "(requests_total > 5) > 3"],
  ["the value of absent()", "absent(up) == 1"],
  ["a comparison of two vectors", "requests_total > -up"],
  ["a comparison that depends on the values", "up == 0"],
  ["a string, which is no condition", '("a")'],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(alertAlwaysFiring, expr)).toEqual([]);
});

test("a recording rule may be constant", () => {
  expect(findingsIn(alertAlwaysFiring, "vector(1)", { record: "one" })).toEqual([]);
});
