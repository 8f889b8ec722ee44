import fc from "fast-check";
import { expect, test } from "vitest";
import { toPagerdutyEvent } from "../../src/alerting/pagerduty.js";
import type { AlertLevel } from "../../src/base/enums/alert-level.js";
import { AlertStatus } from "../../src/base/enums/alert-status.js";
import { isTocsinError } from "../../src/base/errors.js";
import { Secret } from "../../src/base/types/secret.js";
import { PagerdutyEventSchema } from "../../src/schemas/alert/payloads/pagerduty-event.js";
import { alertEvent, wildEvent } from "../helpers/alert-events.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const KEY = "0123456789abcdef0123456789abcdef";
const options = { routingKey: new Secret(KEY) };

test("an alert that fires triggers", () => {
  const event = alertEvent({
    runbookUrl: "https://runbooks.example.org/lag",
    value: 95,
    environment: "production",
  });
  expect(toPagerdutyEvent(event, { ...options, client: "tocsin", clientUrl: "https://example.org" })).toEqual(
    {
      value: {
        routing_key: KEY,
        event_action: "trigger",
        dedup_key: "acme:d23b038098c38bd9",
        client: "tocsin",
        client_url: "https://example.org",
        links: [{ href: "https://runbooks.example.org/lag", text: "Runbook" }],
        payload: {
          summary: "ReplicationLag (acme): Replica db-2 lags by 95s",
          source: "db-2:9104",
          severity: "error",
          timestamp: "2026-03-01T08:15:30.5Z",
          class: "ReplicationLag",
          group: "eu1",
          custom_details: {
            id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
            tenant: "acme",
            environment: "production",
            status: "firing",
            level: "high",
            priority: "p2",
            value: 95,
            fingerprint: "d23b038098c38bd9",
            labels: { alertname: "ReplicationLag", cluster: "eu1", instance: "db-2:9104" },
            annotations: { summary: "Replica db-2 lags by 95s" },
          },
        },
      },
      losses: [],
    },
  );
});

test.each<[status: AlertStatus, action: string | undefined]>([
  ["inactive", undefined],
  ["pending", undefined],
  ["firing", "trigger"],
  ["suppressed", undefined],
  ["acknowledged", "acknowledge"],
  ["escalated", "trigger"],
  ["resolved", "resolve"],
  ["closed", "resolve"],
  ["expired", "resolve"],
])("%s becomes %s", (status, action) => {
  const rendering = toPagerdutyEvent(alertEvent({ status }), options);
  expect([rendering?.value.event_action, rendering?.value.dedup_key]).toEqual(
    action === undefined ? [undefined, undefined] : [action, "acme:d23b038098c38bd9"],
  );
});

test.each<[level: AlertLevel, severity: string]>([
  ["critical", "critical"],
  ["high", "error"],
  ["medium", "warning"],
  ["low", "info"],
  ["info", "info"],
])("%s is %s", (level, severity) => {
  expect(toPagerdutyEvent(alertEvent({ level }), options)?.value.payload?.severity).toBe(severity);
});

test("what has no room is noted, the least important first", () => {
  const labels = Object.fromEntries(
    ["job", ...Array.from({ length: 40 }, (_, index) => `label_${index}`), "alertname"].map((name) => [
      name,
      "x".repeat(20_000),
    ]),
  );
  const rendering = toPagerdutyEvent(
    alertEvent({ labels, annotations: { summary: "s".repeat(2_000) } }),
    options,
  );
  const losses = rendering?.losses ?? [];
  const dropped = losses.flatMap(({ kind, path }) => (kind === "dropped" ? [path.join(".")] : []));
  expect(dropped).toContain("labels.job");
  expect(dropped).not.toContain("labels.alertname");
  expect(losses).toContainEqual({ path: ["labels", "alertname"], kind: "cut" });
  expect(losses).toContainEqual({ path: ["annotations", "summary"], kind: "cut" });
  expect(rendering?.value.payload?.custom_details?.["left_out"]).toBe(
    `${dropped.length} labels and annotations had no room`,
  );
  expect(rendering?.value.payload?.summary).toMatch(/^ReplicationLag \(acme\): s{1000}.*…$/);
});

test("an alert without a source has one all the same", () => {
  const event = alertEvent({ labels: { instance: "\u0000" }, annotations: {} });
  expect(toPagerdutyEvent(event, options)?.value.payload).toMatchObject({
    source: "ReplicationLag",
    summary: "ReplicationLag (acme)",
  });
});

test("a routing key of another length is refused", () => {
  expect(() => toPagerdutyEvent(alertEvent(), { routingKey: new Secret("short") })).toThrow(
    expect.toSatisfy((error) => isTocsinError(error, "invalid_argument")),
  );
});

test("whatever an alert says, PagerDuty takes it", () => {
  fc.assert(
    fc.property(wildEvent, (event) => {
      const rendering = toPagerdutyEvent(event, options);
      const isTold = AlertStatus.toExternal("pagerduty_event", event.status).value !== undefined;
      expect(rendering !== undefined).toBe(isTold && event.status !== "suppressed");
      if (rendering === undefined) return;
      expect(PagerdutyEventSchema.safeParse(rendering.value).error).toBeUndefined();
      expect(rendering.value.payload?.summary ?? "").not.toMatch(/[\p{Cc}\u202e\ud800]/u);
    }),
    { numRuns: fuzzRuns(30, 5_000) },
  );
});
