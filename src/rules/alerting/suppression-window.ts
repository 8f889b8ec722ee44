import { firesAfter } from "../../languages/cron/fire-times.js";
import { parseCron } from "../../languages/cron/parser.js";
import type { SuppressionWindow } from "../../schemas/alert/platform/suppression-window.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { millisecondsOr } from "../facts/durations.js";
import { instantOf, judgedAt } from "../facts/instants.js";
import { gapsIn, openMinutes, WEEK_MINUTES } from "../facts/weekly-windows.js";

const RULE =
  "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    suppressionWindows:\n";

export const suppressionWindow = defineRule({
  id: "alerting/suppression-window",
  layer: "semantic",
  summary: "Require suppression windows that are open for a time, and closed for a time.",
  help: "In a suppression window nobody is notified. One that is never open does nothing, and one that is always open turns the alert off: say so with `enabled: false`.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    reversed: "The window ends at {end}, which is not after its start, {start}",
    never: "A window of no length is never open",
    fires: "There is no such day, so the window never opens",
    endless: {
      text: "The window opens again before it is over: nobody is ever notified",
      severity: "warning",
    },
    expired: { text: "The window was over at {end}", severity: "info", help: "Delete it." },
    always: { text: "The windows cover the whole week: nobody is ever notified", severity: "warning" },
  },
  examples: [
    {
      title: "ends before it begins, has no length, covers the week",
      source: `${RULE}      - {type: once, startsAt: 2026-03-01T08:00:00Z, endsAt: 2026-03-01T07:00:00Z}\n      - {type: cron, cron: 0 2 * * *, duration: 0s}\n      - type: weekly\n        windows:\n          - {weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday], startTime: '00:00', endTime: '24:00'}\n`,
      expect: ["6:62 reversed", "7:49 never", "9:9 always"],
    },
    {
      title: "on no day, and at any time",
      source: `${RULE}      - {type: cron, cron: 0 0 31 2 *, duration: 1h}\n      - {type: cron, cron: 0 * * * *, duration: 1h}\n`,
      expect: ["6:28 fires", "7:49 endless"],
    },
    {
      title: "over since last year",
      source: `${RULE}      - {type: once, startsAt: 2025-03-01T08:00:00Z, endsAt: 2025-03-01T09:00:00Z}\n`,
      settings: { now: "2026-03-01T00:00:00Z" },
      expect: ["6:62 expired"],
    },
    {
      title: "the night of the backup",
      source: `${RULE}      - {type: cron, cron: 0 2 * * sun, duration: 90m, timeZone: Europe/Berlin, reason: full backup}\n`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const now = judgedAt(settings);
    for (const { path, value } of resourcesOf(document, "alertRules")) {
      for (const [index, window] of value.suppressionWindows.entries()) {
        const at = [...path, "suppressionWindows", index];
        if (window.type === "cron") {
          const problem = problemOfCron(window);
          if (problem !== undefined)
            report(problem, { path: [...at, problem === "fires" ? "cron" : "duration"] });
        } else if (window.type === "weekly") {
          const open = window.windows.flatMap(openMinutes);
          if (gapsIn({ start: 0, end: WEEK_MINUTES }, open).length === 0)
            report("always", { path: [...at, "windows"], target: "key" });
        } else {
          const [start, end] = [instantOf(window.startsAt), instantOf(window.endsAt)];
          const data = { start: window.startsAt, end: window.endsAt };
          if (end <= start) report("reversed", { path: [...at, "endsAt"] }, data);
          else if (now !== undefined && end <= now)
            report("expired", { path: [...at, "endsAt"] }, { end: data.end });
        }
      }
    }
  },
});

/** Any time will do, since calendars repeat. */
const SOME_TIME = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
/** Long enough to see each weekday and the gaps between months; a leap day is waited for. */
const FEW_FIRES = 400;
const LONG = 400 * DAY;
/** Cron expressions that say nothing of days. */
const SAME_EACH_DAY = /^@hourly$| \* \* \*$/;

type CronWindow = Extract<SuppressionWindow, { readonly type: "cron" }>;

/** What is wrong with when a window opens; where it always opens again before it is over, it never closes. */
function problemOfCron({ cron, duration, timeZone }: CronWindow): "never" | "fires" | "endless" | undefined {
  const length = millisecondsOr(duration, 0);
  if (length === 0) return "never";
  const parsed = parseCron(cron);
  if (!parsed.ok) return undefined;
  const isDaily = SAME_EACH_DAY.test(parsed.value.text);
  const end = SOME_TIME + (isDaily ? 2 * DAY : LONG);
  let before: number | undefined;
  let count = 0;
  for (const fire of firesAfter(parsed.value, new Date(SOME_TIME), timeZone)) {
    const at = fire.getTime();
    if (before !== undefined && at - before > length) return undefined;
    if (at > end) return "endless";
    before = at;
    count += 1;
    // Too many to see all of them: nothing is said.
    if (!isDaily && count > FEW_FIRES) return undefined;
  }
  return count === 0 ? "fires" : undefined;
}
