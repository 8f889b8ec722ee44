import { parsePrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, routesOf, writtenKey } from "../facts/alertmanager-config.js";

const FIELDS = ["group_interval", "repeat_interval"] as const;

export const intervalZero = defineRule({
  id: "alertmanager/interval-zero",
  layer: "syntax",
  summary: "Disallow zero for `group_interval` and `repeat_interval`.",
  help: "Alertmanager refuses the configuration. For notifications as early as can be take `group_wait: 0s`, which is allowed.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { zero: "`{field}` cannot be zero" },
  examples: [
    {
      title: "zero",
      source:
        "route:\n  receiver: db\n  group_interval: 0s\n  repeat_interval: 0\nreceivers:\n  - name: db\n",
      expect: ["3:19 zero", "4:20 zero"],
    },
    {
      title: "a first notification without delay",
      source: "route:\n  receiver: db\n  group_wait: 0s\n  group_interval: 1m\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, route } of routesOf(document)) {
      for (const field of FIELDS) {
        const text = route[field];
        const parsed = text === undefined ? undefined : parsePrometheusDuration(text);
        if (parsed?.ok !== true || parsed.value !== 0) continue;
        const place = { path: [...path, field] };
        report("zero", place, { field: writtenKey(document, place.path) });
      }
    }
  },
});
