import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { hasOnlyLocation, type IntervalItem, namedIntervalsOf } from "../facts/alertmanager-intervals.js";

const FIELDS = ["times", "weekdays", "days_of_month", "months", "years"] as const;
type Field = (typeof FIELDS)[number];

/** Up to this many days of the week stand beside hours of all days on purpose: nights and weekends. */
const MAX_FREE_DAYS = 3;

export const timeIntervalAlternatives = defineRule({
  id: "alertmanager/time-interval-alternatives",
  layer: "semantic",
  summary: "Disallow time intervals that are cut into items of one field each.",
  help: "Items of the list are alternatives: any of them is enough. Fields that are to hold together belong into one item.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    split: '"{name}" holds where {fields} holds, not where all of them do',
    always: '"{name}" always holds, whatever its other items say: this one has only a location',
  },
  examples: [
    {
      title: "business hours, every minute of five days",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: business-hours\n    time_intervals:\n      - weekdays: ["monday:friday"]\n      - times: [{start_time: "09:00", end_time: "17:00"}]\n',
      expect: ["6:7 split"],
    },
    {
      title: "a location that stands by itself",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: business-hours\n    time_intervals:\n      - weekdays: ["monday:friday"]\n        times: [{start_time: "09:00", end_time: "17:00"}]\n      - location: Europe/Berlin\n',
      expect: ["8:9 always"],
    },
    {
      title: "business hours, and what is left of the week",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: business-hours\n    time_intervals:\n      - weekdays: ["monday:friday"]\n        times: [{start_time: "09:00", end_time: "17:00"}]\n  - name: out-of-hours\n    time_intervals:\n      - weekdays: [saturday, sunday]\n      - times: [{start_time: "00:00", end_time: "09:00"}, {start_time: "17:00", end_time: "24:00"}]\n',
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, name, items } of namedIntervalsOf(document)) {
      const free = items.find(hasOnlyLocation);
      if (items.length > 1 && free !== undefined) report("always", { path: free.path }, { name });
      const fields = items.flatMap(onlyFieldOf);
      if (items.length < 2 || fields.length < items.length || new Set(fields).size < fields.length) continue;
      if (isFreeTime(items, fields)) continue;
      report("split", { path: [...path, "time_intervals"] }, { name, fields: fields.join(" or ") });
    }
  },
});

function onlyFieldOf({ fields }: IntervalItem): readonly Field[] {
  const given = FIELDS.filter((field) => fields[field] !== undefined);
  return given.length === 1 ? given : [];
}

function isFreeTime(items: readonly IntervalItem[], fields: readonly Field[]): boolean {
  if (fields.length !== 2 || !fields.includes("times")) return false;
  const days = items.flatMap(({ interval }) => interval.weekdays ?? []);
  return days.length > 0 && days.reduce((sum, { begin, end }) => sum + end - begin + 1, 0) <= MAX_FREE_DAYS;
}
