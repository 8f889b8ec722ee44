import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { SuppressionWindowSchema } from "../../platform/suppression-window.js";

export const suppressionWindow: SchemaExamples<SuppressionWindowSchema> = {
  valid: [
    { type: "cron", cron: "0 2 * * sun", duration: "2h", timeZone: "Europe/Berlin", reason: "backup" },
    { type: "weekly", windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" }] },
    { type: "once", startsAt: "2026-03-01T08:15:30Z", endsAt: "2026-03-01T09:15:30Z" },
  ],
  invalid: [
    ["type: invalid_union", {}],
    ["type: invalid_union", { type: "daily" }],
    [
      "cron: invalid_format",
      { type: "cron", cron: "sundays", duration: "2h", timeZone: "Europe/Berlin", reason: "backup" },
    ],
    [
      "duration: invalid_format",
      { type: "cron", cron: "0 2 * * sun", duration: "2 hours", timeZone: "Europe/Berlin", reason: "backup" },
    ],
    ["windows: too_small", { type: "weekly", windows: [] }],
    ["endsAt: invalid_type", { type: "once", startsAt: "2026-03-01T08:15:30Z" }],
  ],
};
