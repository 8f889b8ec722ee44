import { expect, test } from "vitest";
import { subqueryCost } from "../../../src/rules/promql/subquery-cost.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("the step left out is the evaluation interval", () => {
  expect(findingsIn(subqueryCost, "max_over_time(up[1d:]) == 0")).toEqual(["evaluations up[1d:]"]);
  const settings = { prometheus: { evaluationInterval: "5m" } };
  expect(findingsIn(subqueryCost, "max_over_time(up[1d:]) == 0", { settings })).toEqual([]);
  const zero = { prometheus: { evaluationInterval: "0" } };
  expect(findingsIn(subqueryCost, "max_over_time(up[1d:]) == 0", { settings: zero })).toHaveLength(1);
});

test("what stands still is evaluated once, whatever is around it", () => {
  const inner = "max_over_time(b[10h:1m] @ end())";
  expect(findingsIn(subqueryCost, `max_over_time((a - ${inner})[10h:1m]) > 1`)).toEqual([]);
  expect(findingsIn(subqueryCost, `max_over_time((a - ${inner})[10d:1m]) > 1`)).toHaveLength(1);
});

test("a subquery of several selectors is reported once, and what is in it not again", () => {
  expect(findingsIn(subqueryCost, "max_over_time((a + max_over_time(b[1d:1s]))[1d:1m]) > 1")).toEqual([
    "evaluations (a + max_over_time(b[1d:1s]))[1d:1m]",
  ]);
});

test.each([
  "max_over_time(up[1m*step():5m]) == 0",
  "max_over_time(up[1h:1m-1m]) == 0",
  "max_over_time(up[1m:1h]) == 0",
  "up == 0",
])("%s costs one evaluation", (expr) => {
  expect(findingsIn(subqueryCost, expr, { options: { max: 1 } })).toEqual([]);
});
