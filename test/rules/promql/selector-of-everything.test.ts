import { expect, test } from "vitest";
import { selectorOfEverything } from "../../../src/rules/promql/selector-of-everything.js";
import { selectorWithoutName } from "../../../src/rules/promql/selector-without-name.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = { prometheus: { features: ["promql-experimental-functions" as const] } };

test.each([selectorOfEverything, selectorWithoutName])("$id lets info() choose labels", (rule) => {
  expect(findingsIn(rule, 'info(up, {zone!=""}) == 0', { settings })).toEqual([]);
});

test("what reads everything is reported by one of the two rules", () => {
  expect(findingsIn(selectorOfEverything, 'count({job!=""})')).toEqual(['everything {job!=""}']);
  expect(findingsIn(selectorWithoutName, 'count({job!=""})')).toEqual([]);
});
