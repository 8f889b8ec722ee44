import { expect, test } from "vitest";
import { absentWithoutMatcher } from "../../../src/rules/promql/absent-without-matcher.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("a metric alone is reported wherever it stands", () => {
  expect(findingsIn(absentWithoutMatcher, "absent((up)) or absent_over_time(up[5m])")).toEqual([
    "bare up",
    "bare up",
  ]);
});

test.each(["absent(job:up:sum)", 'absent({__name__="up"})', "absent(sum(up))", "absent_over_time(up[5m:])"])(
  "%s is not a bare metric",
  (expr) => {
    expect(findingsIn(absentWithoutMatcher, expr)).toEqual([]);
  },
);
