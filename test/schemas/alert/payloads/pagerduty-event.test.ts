import { expect, test } from "vitest";
import {
  PAGERDUTY_MAX_BYTES,
  type PagerdutyEvent,
  PagerdutyEventSchema,
} from "../../../../src/schemas/alert/payloads/pagerduty-event.js";

const KEY = "0123456789abcdef0123456789abcdef";
const PAYLOAD = { summary: "Replica lags", source: "db-2", severity: "critical" } as const;
const TRIGGER: PagerdutyEvent = { routing_key: KEY, event_action: "trigger", payload: PAYLOAD };
const RESOLVE: PagerdutyEvent = { routing_key: KEY, event_action: "resolve", dedup_key: "k" };

test.each<[name: string, value: PagerdutyEvent]>([
  ["the least", TRIGGER],
  [
    "everything",
    {
      ...TRIGGER,
      dedup_key: "k".repeat(255),
      payload: {
        ...PAYLOAD,
        timestamp: "2026-03-01T08:15:30.5+01:00",
        component: "mysql",
        group: "eu1",
        class: "lag",
        custom_details: { labels: { team: "db" }, firing: 2 },
      },
      images: [{ src: "https://example.org/a.png", href: "https://example.org", alt: "graph" }],
      links: [{ href: "https://example.org", text: "Runbook" }],
      client: "tocsin",
      client_url: "https://example.org",
    },
  ],
  [
    "1,024 characters of two units each",
    { ...TRIGGER, payload: { ...PAYLOAD, summary: "😀".repeat(1_024) } },
  ],
  ["a resolve", RESOLVE],
  ["an acknowledge with a payload", { ...RESOLVE, event_action: "acknowledge", payload: PAYLOAD }],
])("%s fits", (_, value) => {
  expect(PagerdutyEventSchema.parse(value)).toEqual(value);
});

test.each<[value: object, path: readonly (string | number)[]]>([
  [{ ...TRIGGER, routing_key: `${KEY}0` }, ["routing_key"]],
  [{ ...TRIGGER, event_action: "close" }, ["event_action"]],
  [{ ...TRIGGER, dedup_key: "k".repeat(256) }, ["dedup_key"]],
  [{ ...RESOLVE, dedup_key: undefined }, ["dedup_key"]],
  [{ ...TRIGGER, payload: undefined }, ["payload"]],
  [{ ...TRIGGER, payload: { ...PAYLOAD, severity: "page" } }, ["payload", "severity"]],
  [{ ...TRIGGER, payload: { ...PAYLOAD, summary: "a".repeat(1_025) } }, ["payload", "summary"]],
  [{ ...TRIGGER, payload: { ...PAYLOAD, summary: "" } }, ["payload", "summary"]],
  [{ ...TRIGGER, payload: { ...PAYLOAD, source: "" } }, ["payload", "source"]],
  [{ ...TRIGGER, payload: { ...PAYLOAD, timestamp: "yesterday" } }, ["payload", "timestamp"]],
  [{ ...TRIGGER, images: [{ src: "http://example.org/a.png" }] }, ["images", 0, "src"]],
  [{ ...TRIGGER, dedupKey: "k" }, []],
])("%j is refused at %j", (value, path) => {
  expect(PagerdutyEventSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("an event is at most 512,000 bytes of JSON", () => {
  const event = (note: unknown): unknown => ({
    ...TRIGGER,
    payload: { ...PAYLOAD, custom_details: { note } },
  });
  const free = PAGERDUTY_MAX_BYTES - Buffer.byteLength(JSON.stringify(event("")));
  const isRefused = (note: unknown): boolean => !PagerdutyEventSchema.safeParse(event(note)).success;
  expect(["a".repeat(free), "a".repeat(free + 1), 1n].map(isRefused)).toEqual([false, true, true]);
});
