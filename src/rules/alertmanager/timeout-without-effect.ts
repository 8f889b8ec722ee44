import { printGoDuration, printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { isKnownOption, timeoutsOf } from "../facts/alertmanager-timing.js";

const LEAST = 10_000;
const NANOSECONDS = 1_000_000n;

export const timeoutWithoutEffect = defineRule({
  id: "alertmanager/timeout-without-effect",
  layer: "semantic",
  summary: "Require timeouts of integrations to be shorter than the group_interval of their routes.",
  help: "Alertmanager gives up on a notification after the group_interval of the route, or ten seconds where that is shorter. A longer timeout never comes to pass.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { long: "{timeout} never passes: routes to this receiver give up after {interval}" },
  examples: [
    {
      title: "ten minutes in a route that looks each five",
      source:
        "route: {receiver: ops, group_interval: 5m}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        timeout: 10m\n",
      expect: ["6:18 long"],
    },
    {
      title: "a minute",
      source:
        "route: {receiver: ops, group_interval: 5m}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        timeout: 1m\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const longest = new Map<string, number>();
    for (const { node } of plannedRoutesOf(document, settings)) {
      const { receiver, groupInterval } = node.options;
      const interval = isKnownOption(document, groupInterval)
        ? groupInterval.value
        : Number.POSITIVE_INFINITY;
      longest.set(receiver.value, Math.max(interval, longest.get(receiver.value) ?? LEAST));
    }
    for (const { path, nanoseconds, receiver } of timeoutsOf(document)) {
      const interval = longest.get(receiver);
      if (
        interval === undefined ||
        !Number.isFinite(interval) ||
        nanoseconds <= BigInt(interval) * NANOSECONDS
      )
        continue;
      report(
        "long",
        { path },
        { timeout: printGoDuration(nanoseconds), interval: printPrometheusDuration(interval) },
      );
    }
  },
});
