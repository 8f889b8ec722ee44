import { printGoDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { timeoutsOf } from "../facts/alertmanager-timing.js";

const MILLISECOND = 1_000_000n;

export const durationUnit = defineRule({
  id: "alertmanager/duration-unit",
  layer: "semantic",
  summary: "Require a unit behind timeouts.",
  help: "These timeouts are Go durations: a bare number is of nanoseconds, and each notification fails before it is sent. Write 10s.",
  severity: "error",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    nanoseconds: "The timeout is {duration}: a bare number counts nanoseconds",
    tiny: "The timeout is only {duration}",
  },
  examples: [
    {
      title: "ten nanoseconds, and a unit that was mistaken for milliseconds",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        timeout: 10\n      - url: https://example.com/b\n        timeout: 500us\n",
      expect: ["6:18 nanoseconds", "8:18 tiny"],
    },
    {
      title: "ten seconds",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        timeout: 10s\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, nanoseconds, hasUnit } of timeoutsOf(document)) {
      if (nanoseconds <= 0n || (hasUnit && nanoseconds >= MILLISECOND)) continue;
      report(hasUnit ? "tiny" : "nanoseconds", { path }, { duration: printGoDuration(nanoseconds) });
    }
  },
});
