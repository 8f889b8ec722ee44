import {
  AlertEventSchema,
  AlertHistoryEntrySchema,
} from "../../../../src/schemas/alert/platform/alert-event.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const EVENT = {
  id: "01j0b3v5qk8z6w9x2y4t7r1s5m",
  rule: "Down",
  tenant: "acme",
  status: "firing",
  level: "high",
  priority: "p2",
  labels: { alertname: "Down" },
  fingerprint: "6accfd3d0992a914",
  startsAt: "2026-03-01T08:00:00Z",
};

testSchema("AlertEventSchema", AlertEventSchema, {
  valid: [
    EVENT,
    {
      ...EVENT,
      status: "acknowledged",
      environment: "dr",
      annotations: { summary: "down" },
      value: 0,
      generatorUrl: "https://prometheus.example.com/graph?g0.expr=up",
      runbookUrl: "https://runbooks.example.com/down",
      acknowledgedBy: "ada",
      acknowledgedAt: "2026-03-01T08:05:00.123456789Z",
      escalation: { policy: "db", level: 2, repetition: 1 },
      history: [{ status: "firing", at: "2026-03-01T08:00:00Z" }],
    },
    { ...EVENT, status: "suppressed", suppressedBy: [{ type: "silence", name: "new-disks" }] },
  ],
  invalid: [
    [{ ...EVENT, id: "a b" }, ["id"]],
    [{ ...EVENT, status: "active" }, ["status"]],
    [{ ...EVENT, value: Number.POSITIVE_INFINITY }, ["value"]],
    [{ ...EVENT, fingerprint: "6ACCFD3D0992A914" }, ["fingerprint"]],
    [{ ...EVENT, startsAt: "2026-03-01T08:00:00" }, ["startsAt"]],
    [{ ...EVENT, tenant: undefined }, ["tenant"]],
    [{ ...EVENT, escalation: { policy: "db", level: 0 } }, ["escalation", "level"]],
    [{ ...EVENT, suppressedBy: [{ type: "mute", name: "x" }] }, ["suppressedBy", 0, "type"]],
    [{ ...EVENT, severity: "critical" }, []],
  ],
});

testSchema("AlertHistoryEntrySchema", AlertHistoryEntrySchema, {
  valid: [
    { status: "pending", at: "2026-03-01T08:00:00Z" },
    { status: "acknowledged", at: "2026-03-01T08:00:00Z", by: "ada" },
    { status: "closed", at: "2026-03-01T08:00:00Z", by: "ada", reason: "done" },
  ],
  invalid: [
    [{ status: "pending" }, ["at"]],
    [{ status: "open", at: "2026-03-01T08:00:00Z" }, ["status"]],
    [{ status: "pending", at: "now" }, ["at"]],
    [{ status: "pending", at: "2026-03-01T08:00:00Z", by: "Ada Lovelace" }, ["by"]],
    [{ status: "pending", at: "2026-03-01T08:00:00Z", reason: "" }, ["reason"]],
  ],
});
