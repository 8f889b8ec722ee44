import { expect, test } from "vitest";
import { WebhookPayloadSchema } from "../../../src/schemas/alert/webhook-payload.js";

const VALID = {
  receiver: "team\\.db",
  status: "firing",
  alerts: [
    {
      status: "firing",
      labels: { alertname: "ReplicationLag" },
      annotations: {},
      startsAt: "2026-03-01T08:15:30.123456789Z",
      endsAt: "0001-01-01T00:00:00Z",
      generatorURL: "",
      fingerprint: "9f2c6b1d40e7a853",
    },
  ],
  groupLabels: {},
  commonLabels: { alertname: "ReplicationLag" },
  commonAnnotations: {},
  externalURL: "https://am.example.org",
  version: "4",
  groupKey: "{}:{}",
  truncatedAlerts: 0,
};

test.each([
  VALID,
  { ...VALID, alerts: [], notification_reason: "new alerts added", routeLabels: { a: "b" } },
  { ...VALID, status: "resolved" },
])("%j fits", (value) => {
  expect(WebhookPayloadSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [null, []],
  [{ ...VALID, version: 4 }, ["version"]],
  [{ ...VALID, version: "3" }, ["version"]],
  [{ ...VALID, status: "ok" }, ["status"]],
  [{ ...VALID, truncatedAlerts: -1 }, ["truncatedAlerts"]],
  [{ ...VALID, groupLabels: { a: 1 } }, ["groupLabels", "a"]],
  [{ ...VALID, alerts: [{ ...VALID.alerts[0], startsAt: "2026-03-01" }] }, ["alerts", 0, "startsAt"]],
  [{ ...VALID, groupKey: undefined }, ["groupKey"]],
])("%j is refused at %j", (value, path) => {
  expect(WebhookPayloadSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("what newer servers add is kept", () => {
  expect(WebhookPayloadSchema.parse({ ...VALID, added: 1 })).toHaveProperty("added", 1);
});
