import { expect, test } from "vitest";
import { LabelsSchema } from "../../../src/base/types/label.js";

test.each([
  [{ severity: "page" }, true],
  [{ "team.name": "a" }, true],
  [{}, true],
  [{ severity: 1 }, false],
  [{ "": "x" }, false],
  [[], false],
])("%j as labels: %s", (value, valid) => {
  expect(LabelsSchema.safeParse(value).success).toBe(valid);
});
