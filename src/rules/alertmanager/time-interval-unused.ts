import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, routesOf, timeIntervalsOf } from "../facts/alertmanager-config.js";

export const timeIntervalUnused = defineRule({
  id: "alertmanager/time-interval-unused",
  layer: "consistency",
  summary: "Require that each time interval is named by a route.",
  help: "An interval does nothing by itself: a route has to name it under mute_time_intervals or active_time_intervals.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { unused: 'No route uses time interval "{name}"' },
  examples: [
    {
      title: "an interval that mutes nothing",
      source:
        "route:\n  receiver: team-db\ntime_intervals:\n  - name: weekend\n    time_intervals:\n      - weekdays: [saturday, sunday]\nreceivers:\n  - name: team-db\n",
      expect: ["4:11 unused"],
    },
    {
      title: "an interval that mutes a route",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - matchers: [severity=info]\n      mute_time_intervals: [weekend]\ntime_intervals:\n  - name: weekend\n    time_intervals:\n      - weekdays: [saturday, sunday]\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const used = new Set(
      routesOf(document).flatMap(({ route }) => [
        ...(route.mute_time_intervals ?? []),
        ...(route.active_time_intervals ?? []),
      ]),
    );
    for (const { path, name } of timeIntervalsOf(document)) {
      if (!used.has(name)) report("unused", { path: [...path, "name"] }, { name });
    }
  },
});
