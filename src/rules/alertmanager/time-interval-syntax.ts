import type { Path } from "../../base/path.js";
import { parseTimeInterval } from "../../languages/time-interval/parser.js";
import type { TimeIntervalErrorCode } from "../../languages/time-interval/time-interval.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  items,
  textsOf,
  timeIntervalsOf,
} from "../facts/alertmanager-config.js";
import { isNullAt } from "../facts/document-nodes.js";

const ADVICE: Readonly<Partial<Record<TimeIntervalErrorCode, string>>> = {
  reversedTimes:
    "A range of times does not reach over midnight: write two, one from the start to 24:00 and one from 00:00 to the end.",
  reversedRange:
    "A range does not wrap around: write two, one up to the end and one from the beginning. Weeks begin on Sunday, and days counted from the end of a month are taken for days of one with 28.",
  invalidWeekday: "Write names in full: monday, or monday:friday for a range.",
  invalidMonth: "Write names in full, or numbers: january, or 1:3 for a range.",
  unknownLocation: "Write the IANA name in its own spelling, such as Europe/Berlin or UTC.",
};

export const timeIntervalSyntax = defineRule({
  id: "alertmanager/time-interval-syntax",
  layer: "syntax",
  summary: "Require valid times, weekdays, days, months, years and locations in time intervals.",
  help: "Alertmanager refuses the configuration. Times are HH:MM from 00:00 to 24:00, ranges have one colon and go upwards.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { invalid: "{problem}" },
  examples: [
    {
      title: "a range over midnight, a short weekday and a location that does not exist",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\ntime_intervals:\n  - name: nights\n    time_intervals:\n      - times: [{start_time: '22:00', end_time: '06:00'}]\n        weekdays: [mon]\n        location: Berlin\n",
      expect: ["8:17 invalid", "9:20 invalid", "10:19 invalid"],
    },
    {
      title: "a night in two parts",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\ntime_intervals:\n  - name: nights\n    time_intervals:\n      - times:\n          - {start_time: '22:00', end_time: '24:00'}\n          - {start_time: '00:00', end_time: '06:00'}\n        weekdays: [monday:friday]\n        location: Europe/Berlin\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, interval } of timeIntervalsOf(document)) {
      for (const { index, item } of items(interval.time_intervals)) {
        const base: Path = [...path, "time_intervals", index];
        const text = {
          ...item,
          times: item.times?.map((time) => time ?? EMPTY_TIME),
          weekdays: item.weekdays && textsOf(item.weekdays),
          days_of_month: item.days_of_month && textsOf(item.days_of_month),
          months: item.months && textsOf(item.months),
          years: item.years && textsOf(item.years),
        };
        for (const error of parseTimeInterval(text).errors) {
          const place = [...base, ...error.path];
          // Alertmanager decodes an item that is null to a range that never holds, and does not look at it.
          if (isNullAt(document, place)) continue;
          const help = ADVICE[error.code];
          report(
            "invalid",
            { path: place, ...(help === undefined ? {} : { help }) },
            { problem: error.message },
          );
        }
      }
    }
  },
});

const EMPTY_TIME = {};
