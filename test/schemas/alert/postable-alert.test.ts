import { expect, test } from "vitest";
import { PostableAlertSchema } from "../../../src/schemas/alert/postable-alert.js";

const VALID = { labels: { alertname: "A" } };

test.each([
  VALID,
  { ...VALID, annotations: { summary: "s" }, generatorURL: "https://prom.example.org/graph" },
  { ...VALID, startsAt: "2026-03-01T08:15:30+01:00", endsAt: "2026-03-01T09:15:30" },
])("%j fits", (value) => {
  expect(PostableAlertSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{}, ["labels"]],
  [[], []],
  [{ labels: { a: 1 } }, ["labels", "a"]],
  [{ ...VALID, startsAt: "2026-03-01" }, ["startsAt"]],
  [{ ...VALID, endsAt: 1_700_000_000 }, ["endsAt"]],
  [{ ...VALID, annotations: [] }, ["annotations"]],
])("%j is refused at %j", (value, path) => {
  expect(PostableAlertSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("what newer servers add is kept", () => {
  expect(PostableAlertSchema.parse({ ...VALID, added: 1 })).toHaveProperty("added", 1);
});
