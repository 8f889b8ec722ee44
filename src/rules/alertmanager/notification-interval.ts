import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { isHeartbeat } from "../facts/alertmanager-heartbeat.js";
import { sendingReceivers, usesOfOption } from "../facts/alertmanager-options.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { isKnownOption } from "../facts/alertmanager-timing.js";
import { millisecondsOr } from "../facts/durations.js";

export const notificationInterval = defineRule({
  id: "alertmanager/notification-interval",
  layer: "performance",
  summary: "Limit how often a group of alerts notifies.",
  help: "People stop reading what comes too often, and vendors drop messages over their rate limits. Routes of heartbeats, told by names such as Watchdog or deadman, and of programs behind webhooks may be as quick as they like.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    group: "New alerts of a group are sent every {interval}; at least {limit} is wanted",
    repeat: "Alerts that go on firing are sent again every {interval}; at least {limit} is wanted",
    wait: {
      text: "The first alert of a group is sent alone: the others wait for group_interval, {interval}",
      severity: "info",
      help: "A group_wait of some seconds collects the alerts of one outage in its first message.",
    },
  },
  options: z.strictObject({
    /** Shortest `group_interval`, a Prometheus duration. */
    groupInterval: PrometheusDurationSchema.default("30s"),
    /** Shortest `repeat_interval`. */
    repeatInterval: PrometheusDurationSchema.default("15m"),
  }),
  examples: [
    {
      title: "the same message every minute",
      source:
        "route:\n  receiver: team-db\n  group_by: [alertname]\n  group_wait: 0s\n  group_interval: 10s\n  repeat_interval: 1m\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n",
      expect: ["4:15 wait", "5:19 group", "6:20 repeat"],
    },
    {
      title: "a heartbeat",
      source:
        "route:\n  receiver: team-db\n  group_by: [alertname]\n  routes:\n    - receiver: deadmansswitch\n      matchers: [alertname=Watchdog]\n      group_wait: 0s\n      repeat_interval: 1m\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n  - name: deadmansswitch\n    webhook_configs:\n      - url_file: /etc/alertmanager/snitch\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const planned = plannedRoutesOf(document, settings);
    for (const [messageId, name, limit] of [
      ["group", "groupInterval", options.groupInterval],
      ["repeat", "repeatInterval", options.repeatInterval],
    ] as const) {
      for (const { option, routes } of usesOfOption(planned, name)) {
        if (option.path === undefined || option.value >= millisecondsOr(limit, 0)) continue;
        const notifying = routes.filter((route) => !isHeartbeat(route));
        if (sendingReceivers(document, notifying, "people").length === 0) continue;
        report(messageId, { path: option.path }, { interval: printPrometheusDuration(option.value), limit });
      }
    }
    for (const { option, routes } of usesOfOption(planned, "groupWait")) {
      if (option.path === undefined || option.value > 0) continue;
      const [first, ...others] = routes.filter(
        (route) =>
          !isHeartbeat(route) &&
          route.node.options.groupBy.value !== "..." &&
          isKnownOption(document, route.node.options.groupInterval),
      );
      if (first === undefined || sendingReceivers(document, [first, ...others], "people").length === 0)
        continue;
      const interval = printPrometheusDuration(first.node.options.groupInterval.value);
      report("wait", { path: option.path }, { interval });
    }
  },
});
