import { expect, test } from "vitest";
import { unknownId } from "../../src/base/unknown-id.js";

test.each([
  ["fromat", ["format", "rule"], "format"],
  ["xyz", ["format", "rule"], undefined],
])("%j among %j: %s", (id, known, suggestion) => {
  const details = { what: "thing", id, ...(suggestion === undefined ? {} : { suggestion }) };
  expect(unknownId("thing", id, known)).toMatchObject({ code: "unknown_id", details });
});

test("a long id is whole in the details only", () => {
  const error = unknownId("thing", "x".repeat(1_000), []);
  expect([error.message.length, error.details.id.length]).toEqual([85, 1_000]);
});
