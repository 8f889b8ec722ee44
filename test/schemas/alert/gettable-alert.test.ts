import { expect, test } from "vitest";
import { GettableAlertSchema } from "../../../src/schemas/alert/gettable-alert.js";

const VALID = {
  labels: { alertname: "A" },
  annotations: {},
  startsAt: "2026-03-01T08:15:30.123Z",
  endsAt: "2026-03-01T08:20:30.123Z",
  updatedAt: "2026-03-01T08:16:30.123Z",
  fingerprint: "9f2c6b1d40e7a853",
  receivers: [{ name: "a" }],
  status: { state: "suppressed", silencedBy: ["1"], inhibitedBy: [], mutedBy: ["office"] },
};

test.each([
  VALID,
  { ...VALID, generatorURL: "https://prom.example.org" },
  { ...VALID, receivers: [], status: { state: "active", silencedBy: [], inhibitedBy: [] } },
])("%j fits", (value) => {
  expect(GettableAlertSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ ...VALID, fingerprint: undefined }, ["fingerprint"]],
  [{ ...VALID, status: { ...VALID.status, state: "muted" } }, ["status", "state"]],
  [{ ...VALID, status: { state: "active" } }, ["status", "silencedBy"]],
  [{ ...VALID, receivers: ["a"] }, ["receivers", 0]],
  [{ ...VALID, updatedAt: "now" }, ["updatedAt"]],
])("%j is refused at %j", (value, path) => {
  expect(GettableAlertSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("what newer servers add is kept", () => {
  expect(GettableAlertSchema.parse({ ...VALID, added: 1 })).toHaveProperty("added", 1);
});
