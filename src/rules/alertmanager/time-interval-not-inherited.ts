import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { placeOfRoute, plannedRoutesOf } from "../facts/alertmanager-routes.js";

const FIELDS = [
  ["mute_time_intervals", "muteTimeIntervals"],
  ["active_time_intervals", "activeTimeIntervals"],
] as const;

export const timeIntervalNotInherited = defineRule({
  id: "alertmanager/time-interval-not-inherited",
  layer: "semantic",
  summary: "Require routes below one with time intervals to have intervals of their own.",
  help: "Routes inherit no time intervals: those below notify at any time, and the intervals here are only for alerts that none of them matches. Repeat them in the routes below.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { lost: "Routes right below ({count}) do not inherit {field}: they notify at any time" },
  examples: [
    {
      title: "a team that wants to sleep",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [team="db"]\n      mute_time_intervals: [night]\n      routes:\n        - matchers: [severity="critical"]\n          mute_time_intervals: [maintenance]\n        - matchers: [severity="info"]\n          receiver: chat\nreceivers: [{name: ops}, {name: chat}]\ntime_intervals:\n  - {name: night, time_intervals: [{times: [{start_time: "00:00", end_time: "06:00"}]}]}\n  - {name: maintenance, time_intervals: [{weekdays: [tuesday]}]}\n',
      expect: ["5:28 lost"],
    },
    {
      title: "intervals on the last level",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [team="db"]\n      routes:\n        - matchers: [severity="info"]\n          mute_time_intervals: [night]\nreceivers: [{name: ops}]\ntime_intervals:\n  - {name: night, time_intervals: [{times: [{start_time: "00:00", end_time: "06:00"}]}]}\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { node, children } of plannedRoutesOf(document, settings)) {
      for (const [field, list] of FIELDS) {
        if (node[list].length === 0) continue;
        const free = children.filter((child) => child.node[list].length === 0);
        if (free.length === 0) continue;
        const related = free.map((child) => ({ message: "notifies at any time", ...placeOfRoute(child) }));
        report("lost", { path: [...node.path, field], related }, { count: free.length, field });
      }
    }
  },
});
