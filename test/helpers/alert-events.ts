import fc from "fast-check";
import { AlertLevel } from "../../src/base/enums/alert-level.js";
import { AlertStatus } from "../../src/base/enums/alert-status.js";
import { Priority } from "../../src/base/enums/priority.js";
import {
  type AlertEvent,
  type AlertEventInput,
  AlertEventSchema,
} from "../../src/schemas/alert/platform/alert-event.js";

/** An alert of a database, with whatever is to be different. */
export function alertEvent(changes: Partial<AlertEventInput> = {}): AlertEvent {
  return AlertEventSchema.parse({
    id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
    rule: "ReplicationLag",
    tenant: "acme",
    status: "firing",
    level: "high",
    priority: "p2",
    labels: { alertname: "ReplicationLag", cluster: "eu1", instance: "db-2:9104" },
    annotations: { summary: "Replica db-2 lags by 95s" },
    fingerprint: "d23b038098c38bd9",
    startsAt: "2026-03-01T08:15:30.5Z",
    ...changes,
  });
}

/** Texts that break what is counted, cut or quoted carelessly. */
export const wildText: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      "a", " ", "é", "e\u0301", "👩‍👩‍👧", "🇩🇪", "\r\n", "\t", "\u0000", "\u001b", "\u2028", "\u202eא", "\u2066", "\ud800", "각",
      '"', "\\", "'", "`", "{{", "}}", "<at>x</at>", "[a](http://b)", "**b**", "_", "$labels", "#", "\n- c", "1. d",
    ), // biome-ignore format: one line is easier to read
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

/** Of all lengths, up to such that two of them are over most limits. */
export const wildLongText: fc.Arbitrary<string> = fc
  .tuple(wildText, fc.constantFrom(1, 1, 1, 1, 50, 500))
  .map(([text, times]) => text.repeat(times));

const wildLabels = fc.dictionary(
  fc.oneof(
    fc.constantFrom("instance", "cluster", "job", "summary", "description", "service"),
    wildText.filter((name) => name !== ""),
  ),
  wildLongText,
  { maxKeys: 4, noNullPrototype: true },
);

const url = fc.webUrl({ withQueryParameters: false });

/** Alerts in every state, with texts that nobody would write. */
export const wildEvent: fc.Arbitrary<AlertEvent> = fc
  .record(
    {
      status: fc.constantFrom(...AlertStatus.ids),
      level: fc.constantFrom(...AlertLevel.ids),
      priority: fc.constantFrom(...Priority.ids),
      rule: fc.constantFrom("ReplicationLag", "Rückstand 🇩🇪", "a".repeat(128)),
      labels: wildLabels,
      annotations: wildLabels,
      runbookUrl: fc.oneof(url, fc.constant(`https://runbooks.example.org/${"a".repeat(7_900)}`)),
      generatorUrl: fc.oneof(url, fc.constant(`https://prometheus.example.org/${"b".repeat(7_900)}`)),
      endsAt: fc.constant("2026-03-01T09:00:00Z"),
      value: fc.double({ noDefaultInfinity: true, noNaN: true }),
    },
    { requiredKeys: ["status", "level", "priority", "rule", "labels", "annotations"] },
  )
  .map(alertEvent);
