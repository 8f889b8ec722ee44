import { expect, test } from "vitest";
import { DataClassification } from "../../../src/base/enums/data-classification.js";

test("public < internal < confidential < restricted", () => {
  expect([...DataClassification.ids].sort(DataClassification.compare)).toEqual([
    "public",
    "internal",
    "confidential",
    "restricted",
  ]);
  expect(DataClassification.atLeast("confidential", "internal")).toBe(true);
  expect(DataClassification.atLeast("public", "internal")).toBe(false);
});
