import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { fieldsAt } from "../facts/value-paths.js";
import { minuteOfDay } from "../facts/weekly-windows.js";

/** Everything that is a window of the week. */
const PLACES = [
  "alertRules.*.condition.threshold.windows.*",
  "alertRules.*.suppressionWindows.*.windows.*",
  "escalationPolicies.*.businessHours.windows.*",
  "onCallSchedules.*.layers.*.restrictions.*",
];

export const weeklyWindow = defineRule({
  id: "alerting/weekly-window",
  layer: "semantic",
  summary: "Require windows of the week that are open for a time.",
  help: "A window lies within a day. A night is two of them: until 24:00, and from 00:00 of the next day.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    reversed: "The window ends at {end}, which is not after its start, {start}",
    repeated: { text: "{weekday} stands here twice", severity: "warning", help: "Name the day once." },
  },
  examples: [
    {
      title: "over midnight, and a day twice",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    suppressionWindows:\n      - type: weekly\n        windows:\n          - {weekdays: [monday, monday], startTime: '22:00', endTime: '06:00'}\n",
      expect: ["8:33 repeated", "8:71 reversed"],
    },
    {
      title: "a night in two windows",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    suppressionWindows:\n      - type: weekly\n        windows:\n          - {weekdays: [monday], startTime: '22:00', endTime: '24:00'}\n          - {weekdays: [tuesday], startTime: '00:00', endTime: '06:00'}\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    for (const { path, fields } of PLACES.flatMap((place) => fieldsAt(value, place))) {
      const { weekdays, startTime: start, endTime: end } = fields;
      if (typeof start !== "string" || typeof end !== "string" || !Array.isArray(weekdays)) continue;
      if (minuteOfDay(start) >= minuteOfDay(end))
        report("reversed", { path: [...path, "endTime"] }, { start, end });
      for (const [index, weekday] of weekdays.entries())
        if (weekdays.indexOf(weekday) < index)
          report("repeated", { path: [...path, "weekdays", index] }, { weekday: String(weekday) });
    }
  },
});
