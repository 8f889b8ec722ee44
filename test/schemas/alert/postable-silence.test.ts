import { expect, test } from "vitest";
import { PostableSilenceSchema } from "../../../src/schemas/alert/postable-silence.js";

const VALID = {
  matchers: [{ name: "alertname", value: "A", isRegex: false }],
  startsAt: "2026-03-01T08:15:30Z",
  endsAt: "2026-03-01T09:15:30Z",
  createdBy: "me",
  comment: "",
};

test.each([
  VALID,
  { ...VALID, id: "1", annotations: { ticket: "T-1" } },
  { ...VALID, matchers: [{ name: "a", value: "", isRegex: true, isEqual: false }] },
])("%j fits", (value) => {
  expect(PostableSilenceSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ ...VALID, matchers: [] }, ["matchers"]],
  [{ ...VALID, matchers: [{ name: "", value: "x", isRegex: false }] }, ["matchers", 0, "name"]],
  [{ ...VALID, matchers: ["a=b"] }, ["matchers", 0]],
  [{ ...VALID, endsAt: undefined }, ["endsAt"]],
  [{ ...VALID, createdBy: undefined }, ["createdBy"]],
  [{ ...VALID, annotations: { a: 1 } }, ["annotations", "a"]],
])("%j is refused at %j", (value, path) => {
  expect(PostableSilenceSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("what newer servers add is kept", () => {
  expect(PostableSilenceSchema.parse({ ...VALID, added: 1 })).toHaveProperty("added", 1);
});
