import { AlertGroupSchema } from "../../../../src/schemas/alert/platform/alert-group.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const ALERT = {
  id: "a1",
  rule: "Down",
  tenant: "acme",
  status: "firing",
  level: "high",
  priority: "p2",
  labels: { alertname: "Down" },
  fingerprint: "6accfd3d0992a914",
  startsAt: "2026-03-01T08:00:00Z",
};
const GROUP = {
  key: '{}:{alertname="Down"}',
  tenant: "acme",
  status: "firing",
  level: "high",
  labels: { alertname: "Down" },
  alerts: [ALERT],
  startsAt: "2026-03-01T08:00:00Z",
  updatedAt: "2026-03-01T08:05:00Z",
};

testSchema("AlertGroupSchema", AlertGroupSchema, {
  valid: [
    GROUP,
    { ...GROUP, channel: "chat", truncatedAlerts: 7 },
    { ...GROUP, alerts: [ALERT, ALERT], labels: {} },
  ],
  invalid: [
    [{ ...GROUP, alerts: [] }, ["alerts"]],
    [{ ...GROUP, status: "acknowledged" }, ["status"]],
    [{ ...GROUP, key: "" }, ["key"]],
    [{ ...GROUP, truncatedAlerts: -1 }, ["truncatedAlerts"]],
    [{ ...GROUP, alerts: [{ ...ALERT, level: "warning" }] }, ["alerts", 0, "level"]],
    [{ ...GROUP, receiver: { name: "chat" } }, []],
  ],
});
