import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { ownOption } from "../facts/alertmanager-timing.js";
import { millisecondsOr } from "../facts/durations.js";

export const repeatIntervalRetention = defineRule({
  id: "alertmanager/repeat-interval-retention",
  layer: "semantic",
  summary: "Require a repeat_interval within the time Alertmanager remembers notifications.",
  help: "What was sent is forgotten after --data.retention, and then sent again. Alertmanager warns of it in its log when it loads the configuration.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    forgotten:
      "Notifications are repeated each {retention} already: longer Alertmanager does not remember them",
  },
  options: z.strictObject({
    /** `--data.retention` of the servers. */
    retention: PrometheusDurationSchema.default("120h"),
  }),
  examples: [
    {
      title: "a week",
      source: "route:\n  receiver: ops\n  repeat_interval: 1w\nreceivers:\n  - name: ops\n",
      expect: ["3:20 forgotten"],
    },
    {
      title: "a week on servers that remember 30 days",
      source: "route:\n  receiver: ops\n  repeat_interval: 1w\nreceivers:\n  - name: ops\n",
      options: { retention: "30d" },
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { retention } = options;
    for (const { node } of plannedRoutesOf(document, settings)) {
      const { repeatInterval } = node.options;
      const own = ownOption(node, repeatInterval);
      if (own === undefined || repeatInterval.value <= millisecondsOr(retention, Number.POSITIVE_INFINITY))
        continue;
      report("forgotten", { path: own }, { retention });
    }
  },
});
