import { expect, test } from "vitest";
import { matchingLabelsDiffer } from "../../../src/rules/promql/matching-labels-differ.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("comparisons are meant as well, set operators are not", () => {
  expect(findingsIn(matchingLabelsDiffer, "sum by (a) (x) > sum by (b) (x)")).toEqual(["unlikely >"]);
  expect(findingsIn(matchingLabelsDiffer, "sum by (a) (x) and sum by (b) (x)")).toEqual([]);
});
