import { expect, test } from "vitest";
import { toEventWebhook } from "../../src/alerting/event-webhook.js";
import { isTocsinError } from "../../src/base/errors.js";
import { EventWebhookSchema } from "../../src/schemas/alert/payloads/event-webhook.js";
import { alertEvent } from "../helpers/alert-events.js";

const [low, critical, high] = (["low", "critical", "high"] as const).map((level) => alertEvent({ level }));
const EVENTS = [low, critical, high].filter((event) => event !== undefined);

test("alerts are sent as they are", () => {
  const body = toEventWebhook(EVENTS, { now: new Date("2026-03-01T08:16:00Z") });
  expect(body).toEqual({
    version: "1",
    sentAt: "2026-03-01T08:16:00.000Z",
    events: EVENTS,
    truncatedEvents: 0,
  });
  expect(EventWebhookSchema.parse(body)).toEqual(body);
});

test("those of the lowest level are left out", () => {
  expect(toEventWebhook(EVENTS, { maxEvents: 2 })).toEqual({
    version: "1",
    events: [critical, high],
    truncatedEvents: 1,
  });
});

test("the same alert twice counts twice", () => {
  const twice = EVENTS.slice(0, 1).concat(EVENTS.slice(0, 1));
  expect(toEventWebhook(twice, { maxEvents: 1 })).toMatchObject({ events: [low], truncatedEvents: 1 });
});

test.each([
  [[], 1],
  [EVENTS, 0],
  [EVENTS, 1.5],
  [EVENTS, 10_001],
])("%j with at most %d is refused", (events, maxEvents) => {
  expect(() => toEventWebhook(events, { maxEvents })).toThrow(
    expect.toSatisfy((error) => isTocsinError(error, "invalid_argument")),
  );
});
