import { expect, test } from "vitest";
import { rangeLong } from "../../../src/rules/promql/range-long.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("subqueries are ranges, too, and a day is short enough", () => {
  expect(findingsIn(rangeLong, "max_over_time(up[2d:1h]) + max_over_time(up[1d]) > 1")).toEqual([
    "long up[2d:1h]",
  ]);
});

test("nothing is known of a range that the run of the query tells", () => {
  expect(findingsIn(rangeLong, "max_over_time(up[range()]) > 1")).toEqual([]);
});

test("a limit past what a duration can hold is none", () => {
  expect(findingsIn(rangeLong, "max_over_time(up[90d]) > 1", { options: { max: "999999999999y" } })).toEqual(
    [],
  );
});
