import { SuppressionWindowSchema } from "../../../../src/schemas/alert/platform/suppression-window.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const CRON = { type: "cron", cron: "0 2 * * sun", duration: "90m" };
const ONCE = { type: "once", startsAt: "2026-03-01T08:00:00Z", endsAt: "2026-03-01T09:00:00+01:00" };

testSchema("SuppressionWindowSchema", SuppressionWindowSchema, {
  valid: [
    { ...CRON, timeZone: "Europe/Berlin", reason: "backup" },
    {
      type: "weekly",
      windows: [{ weekdays: ["sunday"], startTime: "00:00", endTime: "06:00" }],
      timeZone: "UTC",
    },
    ONCE,
  ],
  invalid: [
    [{ ...CRON, cron: "sometimes" }, ["cron"]],
    [{ ...CRON, duration: "-1h" }, ["duration"]],
    [{ ...CRON, timeZone: "+02:00" }, ["timeZone"]],
    [{ type: "weekly", windows: [] }, ["windows"]],
    [{ ...ONCE, endsAt: "2026-03-01" }, ["endsAt"]],
    [{ ...ONCE, type: "never" }, ["type"]],
  ],
});
