import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { hasOnlyLocation, namedIntervalsOf } from "../facts/alertmanager-intervals.js";

const UNIVERSAL = ["", "UTC", "Etc/UTC"] as const;

export const timeIntervalLocation = defineRule({
  id: "alertmanager/time-interval-location",
  layer: "semantic",
  summary: "Require time intervals to say where it is what time.",
  help: "Without a location an interval is in UTC, which is hours off elsewhere and moves with daylight saving time. Local is the zone of the machine, which need not be the same on all of them.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    missing: '"{name}" is in UTC, while other intervals are in {locations}',
    local: '"Local" depends on the machine Alertmanager runs on',
  },
  examples: [
    {
      title: "a location that was left out, and one that depends on the machine",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: office\n    time_intervals:\n      - weekdays: ["monday:friday"]\n        times: [{start_time: "09:00", end_time: "17:00"}]\n        location: Europe/Berlin\n  - name: weekend\n    time_intervals:\n      - weekdays: [saturday, sunday]\n  - name: night\n    time_intervals:\n      - times: [{start_time: "00:00", end_time: "06:00"}]\n        location: Local\n',
      expect: ["9:11 missing", "15:19 local"],
    },
    {
      title: "a location that became an item of its own, which is another mistake",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: office\n    time_intervals:\n      - weekdays: ["monday:friday"]\n      - location: Europe/Berlin\n',
      expect: [],
    },
    {
      title: "everything in UTC",
      source:
        'route: {receiver: ops}\nreceivers: [{name: ops}]\ntime_intervals:\n  - name: weekend\n    time_intervals:\n      - weekdays: [saturday, sunday]\n  - name: deployment\n    time_intervals:\n      - times: [{start_time: "10:00", end_time: "10:30"}]\n        location: UTC\n',
      expect: [],
    },
  ],
  check({ document, report }) {
    const intervals = namedIntervalsOf(document);
    const places = new Set(
      intervals.flatMap(({ items }) => items.flatMap(({ fields }) => fields.location ?? [])),
    );
    for (const zone of UNIVERSAL) places.delete(zone);
    const locations = [...places].join(", ");
    for (const { path, name, items } of intervals) {
      const local = items.find(({ fields }) => fields.location === "Local");
      if (local !== undefined) report("local", { path: [...local.path, "location"] });
      // A location that became an item of its own is told by alertmanager/time-interval-alternatives.
      if (items.some(hasOnlyLocation)) continue;
      if (places.size > 0 && items.some(({ fields }) => fields.location === undefined))
        report("missing", { path: [...path, "name"] }, { name, locations });
    }
  },
});
