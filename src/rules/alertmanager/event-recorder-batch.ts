import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, items } from "../facts/alertmanager-config.js";

const FIELDS = ["batch_max_events", "batch_max_bytes", "batch_flush_interval"] as const;
const ZERO = /^0+(?:[a-z]+)?$/;

export const eventRecorderBatch = defineRule({
  id: "alertmanager/event-recorder-batch",
  layer: "syntax",
  summary: "Require `batch: true` where an event recorder says how large batches are.",
  help: "Alertmanager refuses the configuration. Turn batches on, or remove the field.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_KINDS,
  replaces: ["amtool check-config"],
  messages: { unused: "`{field}` needs `batch: true`" },
  examples: [
    {
      title: "a size without batches",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\nevent_recorder:\n  webhook_outputs:\n    - url: https://events.example.org/\n      batch_max_events: 10\n",
      expect: ["8:7 unused"],
    },
    {
      title: "batches",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\nevent_recorder:\n  webhook_outputs:\n    - url: https://events.example.org/\n      batch: true\n      batch_max_events: 10\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    for (const { index, item } of items(value.event_recorder?.webhook_outputs)) {
      if (item.batch === true) continue;
      for (const field of FIELDS) {
        const size = item[field];
        if (size === undefined || size === 0 || (typeof size === "string" && ZERO.test(size))) continue;
        const path = ["event_recorder", "webhook_outputs", index, field];
        report("unused", { path, target: "key" }, { field });
      }
    }
  },
});
