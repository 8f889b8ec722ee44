import { expect, test } from "vitest";
import { read } from "./project.js";
import { changesSinceRecord, RECORD, renderRecord } from "./recorded-schemas.js";

/** A change that people notice is made on purpose: the record shows it in the review. */
test("exported schemas are those that were recorded", () => {
  expect(
    changesSinceRecord(),
    "say in CHANGELOG.md what this means for users (a major change breaks their documents), then run npm run docs, which records it",
  ).toEqual([]);
});

test("the record is fresh and small enough to be read", () => {
  expect(read(RECORD), "run npm run docs and commit what it changes").toBe(renderRecord());
  expect(read(RECORD).length).toBeLessThan(200_000);
});
