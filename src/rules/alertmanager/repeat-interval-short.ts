import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { isHeartbeat } from "../facts/alertmanager-heartbeat.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { isKnownOption, ownOption } from "../facts/alertmanager-timing.js";

export const repeatIntervalShort = defineRule({
  id: "alertmanager/repeat-interval-short",
  layer: "semantic",
  summary: "Require a repeat_interval that is not shorter than group_interval.",
  help: "Alertmanager looks at a group once each group_interval, and repeats a notification then at the earliest. Shorten group_interval, too, or leave repeat_interval as long.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    short: "Notifications are repeated each {group}, which is group_interval, and not each {repeat}",
    heartbeat: {
      text: "This heartbeat is sent each {group}, which is group_interval, and not each {repeat}",
      severity: "info",
    },
  },
  examples: [
    {
      title: "a group_interval that is inherited, and a heartbeat",
      source:
        'route:\n  receiver: ops\n  group_interval: 10m\n  routes:\n    - matchers: [severity="critical"]\n      repeat_interval: 5m\n    - matchers: [alertname="Watchdog"]\n      repeat_interval: 1m\nreceivers:\n  - name: ops\n',
      expect: ["6:24 short", "8:24 heartbeat"],
    },
    {
      title: "both at once",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [alertname="Watchdog"]\n      group_interval: 1m\n      repeat_interval: 1m\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const route of plannedRoutesOf(document, settings)) {
      const { groupInterval, repeatInterval } = route.node.options;
      const own = ownOption(route.node, repeatInterval) ?? ownOption(route.node, groupInterval);
      const isKnown = [groupInterval, repeatInterval].every((option) => isKnownOption(document, option));
      if (own === undefined || !isKnown || repeatInterval.value >= groupInterval.value) continue;
      report(
        isHeartbeat(route) ? "heartbeat" : "short",
        { path: own },
        {
          group: printPrometheusDuration(groupInterval.value),
          repeat: printPrometheusDuration(repeatInterval.value),
        },
      );
    }
  },
});
