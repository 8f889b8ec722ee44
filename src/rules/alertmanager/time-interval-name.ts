import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, timeIntervalsOf } from "../facts/alertmanager-config.js";

export const timeIntervalName = defineRule({
  id: "alertmanager/time-interval-name",
  layer: "syntax",
  summary: "Require a name of its own for each time interval.",
  help: "Alertmanager refuses the configuration. Routes refer to intervals by name, and `time_intervals` and the older `mute_time_intervals` share their names.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    missing: "A time interval has no name",
    duplicate: 'Time interval "{name}" is defined twice',
  },
  examples: [
    {
      title: "the same name in both lists, and no name",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\nmute_time_intervals:\n  - name: weekend\ntime_intervals:\n  - name: weekend\n  - time_intervals: [{weekdays: [sunday]}]\n",
      expect: ["8:11 duplicate", "9:5 missing"],
    },
    {
      title: "two names",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\ntime_intervals:\n  - name: weekend\n    time_intervals: [{weekdays: ['saturday', 'sunday']}]\n  - name: nights\n    time_intervals: [{times: [{start_time: '22:00', end_time: '24:00'}]}]\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const first = new Map<string, Path>();
    for (const { path, name } of timeIntervalsOf(document)) {
      const place = [...path, "name"];
      const earlier = first.get(name);
      if (name === "") report("missing", { path: place });
      else if (earlier === undefined) first.set(name, place);
      else {
        const related = [{ message: "first defined here", path: earlier }];
        report("duplicate", { path: place, related }, { name });
      }
    }
  },
});
