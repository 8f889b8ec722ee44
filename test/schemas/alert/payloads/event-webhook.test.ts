import { expect, test } from "vitest";
import { EventWebhookSchema } from "../../../../src/schemas/alert/payloads/event-webhook.js";
import { alertEvent } from "../../../helpers/alert-events.js";

const EVENT = alertEvent();
const VALID = { version: "1", events: [EVENT], truncatedEvents: 0 };

test.each([
  VALID,
  { ...VALID, sentAt: "2026-03-01T08:16:00Z" },
  {
    ...VALID,
    events: [EVENT, { ...EVENT, status: "resolved", endsAt: "2026-03-01T09:00:00Z" }],
    truncatedEvents: 3,
  },
])("%j fits", (value) => {
  expect(EventWebhookSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [null, []],
  [{ ...VALID, version: 1 }, ["version"]],
  [{ ...VALID, events: [] }, ["events"]],
  [{ ...VALID, events: [{ ...EVENT, status: "on" }] }, ["events", 0, "status"]],
  [{ ...VALID, truncatedEvents: -1 }, ["truncatedEvents"]],
  [{ ...VALID, sentAt: "2026-03-01" }, ["sentAt"]],
  [{ ...VALID, alerts: [] }, []],
])("%j is refused at %j", (value, path) => {
  expect(EventWebhookSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
