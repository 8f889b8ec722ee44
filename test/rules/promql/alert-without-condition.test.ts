import { expect, test } from "vitest";
import { alertWithoutCondition } from "../../../src/rules/promql/alert-without-condition.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("parentheses are not a condition", () => {
  expect(findingsIn(alertWithoutCondition, "((errors))")).toEqual(["missing errors"]);
});

test("a constant is another rule's matter", () => {
  expect(findingsIn(alertWithoutCondition, "vector(1)")).toEqual([]);
});

test("a recording rule needs no condition", () => {
  expect(findingsIn(alertWithoutCondition, "errors", { record: "errors:copy" })).toEqual([]);
});
