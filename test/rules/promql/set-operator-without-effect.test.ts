import { expect, test } from "vitest";
import { setOperatorWithoutEffect } from "../../../src/rules/promql/set-operator-without-effect.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  ["nothing left", "up unless (up)", ["sameNothing unless"]],
  ["the same twice", "up == 0 and up == 0", ["sameSides and"]],
  ["sides grouped by other labels", "sum by (a) (x) and sum by (b) (y)", ["likelyNothing and"]],
  ["values that differ", 'up{job="a"} unless up{job="b"}', ["noEffect unless"]],
])("reports %s", (_title, expr, expected) => {
  expect(findingsIn(setOperatorWithoutEffect, expr)).toEqual(expected);
});

test.each(['up{job="a"} or up{job="b"}', "a unless on (x) b", "a + a", "a and b"])(
  "is content with %s",
  (expr) => {
    expect(findingsIn(setOperatorWithoutEffect, expr)).toEqual([]);
  },
);
