import { expect, test } from "vitest";
import { createdNow, touch } from "../../../src/base/mixins/timestamps.js";

test("what is made now was changed now", () => {
  const at = "1970-01-01T00:00:01.000Z";
  expect(createdNow(new Date(1_000))).toEqual({ createdAt: at, updatedAt: at });
});

test("a change moves updatedAt on, never back", () => {
  const made = { name: "x", ...createdNow(new Date(1_000)) };
  expect(touch(made, new Date(2_000))).toEqual({ ...made, updatedAt: "1970-01-01T00:00:02.000Z" });
  expect(touch(made, new Date(500))).toEqual(made);
});
