import { expect, test } from "vitest";
import { infoJoinWithoutGroup } from "../../../src/rules/promql/info-join-without-group.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("an info metric on the left", () => {
  expect(findingsIn(infoJoinWithoutGroup, "node_uname_info * on (instance) node_load1 > 5")).toEqual([
    "ungrouped *",
  ]);
});

test.each([
  ["other operators", "node_load1 and on (instance) node_uname_info"],
  ["other metrics", "a * on (instance) b > 1"],
  ["an aggregated info metric", "a * on (instance) max by (instance) (b_info) > 1"],
  ["a pattern of names", 'a * on (instance) {__name__=~".*_info"} > 1'],
])("is content with %s", (_title, expr) => {
  expect(findingsIn(infoJoinWithoutGroup, expr)).toEqual([]);
});
