import { expect, test } from "vitest";
import { GettableSilenceSchema } from "../../../src/schemas/alert/gettable-silence.js";

const VALID = {
  id: "3a5e9a2e-3a40-4a50-9f0e-000000000000",
  status: { state: "active" },
  updatedAt: "2026-03-01T08:15:30.5Z",
  matchers: [{ name: "alertname", value: "A", isRegex: false }],
  startsAt: "2026-03-01T08:15:30Z",
  endsAt: "2026-03-01T09:15:30Z",
  createdBy: "me",
  comment: "",
};

test.each([VALID, { ...VALID, status: { state: "expired" } }, { ...VALID, annotations: {} }])(
  "%j fits",
  (value) => {
    expect(GettableSilenceSchema.parse(value)).toEqual(value);
  },
);

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ ...VALID, id: undefined }, ["id"]],
  [{ ...VALID, status: "active" }, ["status"]],
  [{ ...VALID, status: { state: "over" } }, ["status", "state"]],
  [{ ...VALID, updatedAt: "2026-03-01T08:15:30" }, ["updatedAt"]],
  [{ ...VALID, matchers: [{ name: "a" }] }, ["matchers", 0, "value"]],
])("%j is refused at %j", (value, path) => {
  expect(GettableSilenceSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("what newer servers add is kept", () => {
  expect(GettableSilenceSchema.parse({ ...VALID, added: 1 })).toHaveProperty("added", 1);
});
