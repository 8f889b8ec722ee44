import * as z from "zod";
import type { OnCallSchedule } from "../../schemas/alert/platform/on-call-schedule.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { instantOf, judgedAt, printInstant } from "../facts/instants.js";
import { coverageGaps } from "../facts/on-call-coverage.js";

const DAY = 86_400_000;
const LAYER =
  "onCallSchedules:\n  - name: db\n    timeZone: Europe/Berlin\n    layers:\n      - name: day\n        users: [ada, grace]\n        handoff: {unit: weeks}\n        startsAt: 2026-03-02T08:00:00Z\n";

export const onCallGap = defineRule({
  id: "alerting/on-call-gap",
  layer: "consistency",
  summary: "Require on-call schedules without a gap.",
  help: "In a gap an alert goes to nobody until the next level of its policy is told. Fourteen days are looked at, from the present or else from when the last layer begins; overrides count.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { gap: "Nobody is on call from {from} to {to}{more}" },
  options: z.strictObject({
    /** How many days are looked at. */
    days: z.int().min(1).max(366).default(14),
  }),
  examples: [
    {
      title: "nobody at night",
      source: `${LAYER}        restrictions:\n          - {weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday], startTime: '08:00', endTime: '20:00'}\n`,
      expect: ["4:5 gap"],
    },
    {
      title: "a layer that has ended",
      source: `${LAYER}        endsAt: 2026-03-30T08:00:00Z\n`,
      settings: { now: "2026-03-25T00:00:00Z" },
      expect: ["4:5 gap"],
    },
    {
      title: "day and night, and somebody else on one day",
      source: `${LAYER}    overrides:\n      - {user: linus, startsAt: 2026-03-05T08:00:00Z, endsAt: 2026-03-06T08:00:00Z}\n`,
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    for (const { path, value } of resourcesOf(document, "onCallSchedules")) {
      const start = judgedAt(settings) ?? lastBeginning(value);
      const [first, ...others] = coverageGaps(value, { start, end: start + options.days * DAY });
      if (first === undefined) continue;
      report(
        "gap",
        { path: [...path, "layers"], target: "key" },
        {
          from: printInstant(first.start),
          to: printInstant(first.end),
          more: others.length === 0 ? "" : `, and ${others.length} more times within ${options.days} days`,
        },
      );
    }
  },
});

/** When every layer has begun that ever will. */
function lastBeginning({ layers }: OnCallSchedule): number {
  return Math.max(...layers.map(({ startsAt }) => instantOf(startsAt)));
}
