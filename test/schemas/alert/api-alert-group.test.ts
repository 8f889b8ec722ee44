import { expect, test } from "vitest";
import { ApiAlertGroupSchema } from "../../../src/schemas/alert/api-alert-group.js";

const VALID = { labels: { team: "db" }, receiver: { name: "a" }, alerts: [] };

test.each([
  VALID,
  { ...VALID, routeLabels: {} },
  { ...VALID, receiver: { name: "a", labels: { team: "db" } } },
])("%j fits", (value) => {
  expect(ApiAlertGroupSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ ...VALID, alerts: [{}] }, ["alerts", 0, "labels"]],
  [{ ...VALID, receiver: "a" }, ["receiver"]],
  [{ ...VALID, labels: undefined }, ["labels"]],
  [{ ...VALID, routeLabels: { a: 1 } }, ["routeLabels", "a"]],
  [{ ...VALID, alerts: {} }, ["alerts"]],
])("%j is refused at %j", (value, path) => {
  expect(ApiAlertGroupSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("what newer servers add is kept", () => {
  expect(ApiAlertGroupSchema.parse({ ...VALID, added: 1 })).toHaveProperty("added", 1);
});
