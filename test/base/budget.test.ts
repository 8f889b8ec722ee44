import { expect, test } from "vitest";
import { Budget } from "../../src/base/budget.js";
import { isTocsinError } from "../../src/base/errors.js";

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

test("counts nodes up to the limit", () => {
  const budget = new Budget("YAML", { depth: 2, nodes: 3 });
  budget.count();
  budget.count(2);
  expect(budget.nodes).toBe(3);
  const error = thrownBy(() => budget.count());
  expect(isTocsinError(error, "limit_exceeded") && error.details).toEqual({
    limit: "nodes",
    max: 3,
    actual: 4,
  });
});

test("counts levels, not visits", () => {
  const budget = new Budget("YAML", { depth: 2, nodes: 3 });
  for (let visit = 0; visit < 5; visit++) {
    budget.enter();
    budget.enter();
    budget.leave();
    budget.leave();
  }
  budget.enter();
  budget.enter();
  const error = thrownBy(() => budget.enter());
  expect(isTocsinError(error, "limit_exceeded") && error.message).toBe(
    "cannot read YAML: over the limit of 2 depth",
  );
});
