import * as z from "zod";
import type { Path } from "../../base/path.js";
import { timesOf } from "../../languages/time-interval/membership.js";
import type { InclusiveRange, TimeInterval } from "../../languages/time-interval/time-interval.js";
import { dayOf } from "../../languages/time-interval/zone.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { type IntervalItem, namedIntervalsOf } from "../facts/alertmanager-intervals.js";

const FIELDS = ["times", "weekdays", "days_of_month", "months", "years"] as const;
/** Calendars of more years than this are not gone through: in a few years every date falls on every weekday. */
const MAX_YEARS = 10;
/** Has a 29th of February. */
const LEAP_YEAR = 2024;

export const timeIntervalNever = defineRule({
  id: "alertmanager/time-interval-never",
  layer: "semantic",
  summary: "Disallow time intervals that no instant is in.",
  help: "Alertmanager loads them. A route that is active in such an interval only never notifies anyone, and one that is muted in it is never muted.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    noItem: '"{name}" has no interval, so it never holds',
    emptyField: "An empty list of {field} never holds; leave it out for all",
    month: 'There is no month "{month}": months are 1 to 12, or names',
    past: "These years are over",
    date: "There is no such date",
  },
  options: z.strictObject({
    /** The year it is: with it, intervals whose years are over are reported. */
    year: z.int().min(1970).max(9999).optional(),
  }),
  examples: [
    {
      title:
        "a month too many, a date that does not exist, a list without times and a name without intervals",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: closing\n    time_intervals:\n      - months: ["13"]\n      - months: [february]\n        days_of_month: ["30:31"]\n      - times: []\n  - name: holidays\n',
      expect: ["6:18 month", "7:9 date", "9:16 emptyField", "10:11 noItem"],
    },
    {
      title: "holidays of a year that is over",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: holidays\n    time_intervals:\n      - years: ["2023"]\n        months: [december]\n        days_of_month: ["25:26"]\n',
      options: { year: 2026 },
      expect: ["6:16 past"],
    },
    {
      title: "the night after every 13th that is a Friday",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: friday-13\n    time_intervals:\n      - weekdays: [friday]\n        days_of_month: ["13"]\n        times: [{start_time: "20:00", end_time: "24:00"}]\n',
      expect: [],
    },
  ],
  check({ document, options, report }) {
    for (const { path, name, items } of namedIntervalsOf(document)) {
      if (items.length === 0) report("noItem", { path: [...path, "name"] }, { name });
      for (const item of items) {
        const { fields, interval } = item;
        const emptyField = FIELDS.find((field) => fields[field]?.length === 0);
        const months = strangeMonths(item);
        if (emptyField !== undefined)
          report("emptyField", { path: [...item.path, emptyField] }, { field: emptyField });
        for (const { path, month } of months) report("month", { path }, { month });
        if (emptyField !== undefined || months.length > 0) continue;
        if (isOver(interval, options.year)) report("past", { path: [...item.path, "years"] });
        else if (!hasDate(interval)) report("date", { path: item.path });
      }
    }
  },
});

/** Alertmanager takes any number for a month. */
function strangeMonths({
  path,
  fields,
  interval,
}: IntervalItem): readonly { readonly path: Path; readonly month: string }[] {
  return (interval.months ?? []).flatMap(({ begin, end }, index) =>
    end < 1 || begin > 12 ? [{ path: [...path, "months", index], month: fields.months?.[index] ?? "" }] : [],
  );
}

function isOver({ years }: TimeInterval, year: number | undefined): boolean {
  return year !== undefined && years?.every(({ end }) => end < year) === true;
}

/** Whether the months, days, weekdays and years meet at all. */
function hasDate(interval: TimeInterval): boolean {
  const { daysOfMonth, years, ...rest } = interval;
  if (daysOfMonth === undefined) return true;
  const listed = years === undefined ? undefined : yearsIn(years);
  if (listed !== undefined) return listed.some((year) => hasDateIn(interval, year));
  const { weekdays, ...anyWeekday } = rest;
  return hasDateIn({ ...anyWeekday, daysOfMonth }, LEAP_YEAR);
}

/** The years of a list, when they are few. */
function yearsIn(ranges: readonly InclusiveRange[]): readonly number[] | undefined {
  const count = ranges.reduce((sum, { begin, end }) => sum + end - begin + 1, 0);
  if (count > MAX_YEARS) return undefined;
  return ranges.flatMap(({ begin, end }) =>
    Array.from({ length: end - begin + 1 }, (_, index) => begin + index),
  );
}

function hasDateIn(interval: TimeInterval, year: number): boolean {
  const last = dayOf(year + 1, 1, 1);
  for (let day = dayOf(year, 1, 1); day < last; day++) if (timesOf(interval, day).length > 0) return true;
  return false;
}
