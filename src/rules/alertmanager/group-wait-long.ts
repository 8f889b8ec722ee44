import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { isKnownOption, ownOption } from "../facts/alertmanager-timing.js";
import { millisecondsOr } from "../facts/durations.js";

export const groupWaitLong = defineRule({
  id: "alertmanager/group-wait-long",
  layer: "semantic",
  summary: "Limit how long the first notification of a group waits.",
  help: "group_wait only collects alerts that start together; all the while nobody knows of the first. Half a minute is usual. Use `for` in the alerting rule to wait until a problem lasts.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    long: "The first notification of a group waits {wait}",
    interval:
      "The first notification of a group waits {wait}, longer than later ones do (group_interval is {interval})",
  },
  options: z.strictObject({
    /** The longest `group_wait` that nothing is said of. */
    max: PrometheusDurationSchema.default("5m"),
  }),
  examples: [
    {
      title: "ten minutes, and a wait that is longer than the interval",
      source:
        'route:\n  receiver: ops\n  group_interval: 10m\n  group_wait: 10m\n  routes:\n    - matchers: [severity="critical"]\n      group_wait: 1m\n      group_interval: 30s\nreceivers:\n  - name: ops\n',
      expect: ["4:15 long", "7:19 interval"],
    },
    {
      title: "half a minute",
      source: "route:\n  receiver: ops\n  group_wait: 30s\nreceivers:\n  - name: ops\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const max = millisecondsOr(options.max, Number.POSITIVE_INFINITY);
    for (const { node } of plannedRoutesOf(document, settings)) {
      const { groupWait, groupInterval } = node.options;
      const wait = printPrometheusDuration(groupWait.value);
      const ownWait = ownOption(node, groupWait);
      const own = ownWait ?? ownOption(node, groupInterval);
      const isKnown = [groupWait, groupInterval].every((option) => isKnownOption(document, option));
      if (own !== undefined && isKnown && groupWait.value > groupInterval.value)
        report("interval", { path: own }, { wait, interval: printPrometheusDuration(groupInterval.value) });
      else if (ownWait !== undefined && groupWait.value > max) report("long", { path: ownWait }, { wait });
    }
  },
});
