import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { millisecondsOr } from "../facts/durations.js";
import { instantOf, judgedAt } from "../facts/instants.js";

const SILENCE =
  "silences:\n  - matchers: [team=db]\n    createdBy: ada\n    reason: maintenance\n    comment: new disks\n";

export const silenceWindow = defineRule({
  id: "alerting/silence-window",
  layer: "semantic",
  summary: "Require silences that begin before they end, and end some day.",
  help: "A silence that nobody thinks of any more hides the next outage. Let it end with the work it is for, and make another one when that takes longer.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    reversed: { text: "The silence ends at {end}, which is not after its start, {start}", severity: "error" },
    expired: {
      text: "The silence was over at {end}",
      severity: "info",
      help: "It silences nothing any more: delete it.",
    },
    endless: "The silence lasts for {days} days; the limit is {limit}",
  },
  options: z.strictObject({
    /** The longest a silence may last. */
    max: PrometheusDurationSchema.default("30d"),
  }),
  examples: [
    {
      title: "ends before it begins",
      source: `${SILENCE}    startsAt: 2026-03-01T08:00:00Z\n    endsAt: 2026-03-01T09:00:00+01:00\n`,
      expect: ["7:13 reversed"],
    },
    {
      title: "over for a week",
      source: `${SILENCE}    startsAt: 2026-03-01T08:00:00Z\n    endsAt: 2026-03-01T09:00:00Z\n`,
      settings: { now: "2026-03-08T09:00:00Z" },
      expect: ["7:13 expired"],
    },
    {
      title: "for a hundred years",
      source: `${SILENCE}    startsAt: 2026-03-01T08:00:00Z\n    endsAt: 2126-03-01T08:00:00Z\n`,
      expect: ["7:13 endless"],
    },
    {
      title: "an hour",
      source: `${SILENCE}    startsAt: 2026-03-01T08:00:00Z\n    endsAt: 2026-03-01T09:00:00Z\n`,
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const now = judgedAt(settings);
    const limit = millisecondsOr(options.max, Number.POSITIVE_INFINITY);
    for (const { path, value } of resourcesOf(document, "silences")) {
      const [start, end] = [instantOf(value.startsAt), instantOf(value.endsAt)];
      const place = { path: [...path, "endsAt"] };
      const data = { start: value.startsAt, end: value.endsAt };
      if (end <= start) report("reversed", place, data);
      else if (now !== undefined && end <= now) report("expired", place, { end: value.endsAt });
      else if (end - start > limit)
        report("endless", place, { days: Math.floor((end - start) / 86_400_000), limit: options.max });
    }
  },
});
