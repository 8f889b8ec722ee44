import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { isKnownOption, ownOption } from "../facts/alertmanager-timing.js";

export const repeatIntervalRounded = defineRule({
  id: "alertmanager/repeat-interval-rounded",
  layer: "semantic",
  summary: "Check that repeat_interval is a multiple of group_interval.",
  help: "Alertmanager looks at a group once each group_interval, so a repetition waits for the next time it does.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { rounded: "Notifications are repeated each {real}: group_interval is {group}" },
  examples: [
    {
      title: "an hour in steps of 25 minutes",
      source:
        "route:\n  receiver: ops\n  group_interval: 25m\n  repeat_interval: 1h\nreceivers:\n  - name: ops\n",
      expect: ["4:20 rounded"],
    },
    {
      title: "an hour in steps of 5 minutes",
      source:
        "route:\n  receiver: ops\n  group_interval: 5m\n  repeat_interval: 1h\nreceivers:\n  - name: ops\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { node } of plannedRoutesOf(document, settings)) {
      const { groupInterval, repeatInterval } = node.options;
      const [group, repeat] = [groupInterval.value, repeatInterval.value];
      const own = ownOption(node, repeatInterval) ?? ownOption(node, groupInterval);
      // What is shorter than one step is told by alertmanager/repeat-interval-short.
      const isKnown = [groupInterval, repeatInterval].every((option) => isKnownOption(document, option));
      if (own === undefined || !isKnown || group === 0 || repeat < group || repeat % group === 0) continue;
      const real = printPrometheusDuration(Math.ceil(repeat / group) * group);
      report("rounded", { path: own }, { real, group: printPrometheusDuration(group) });
    }
  },
});
