import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { everyMatcherEntryOf } from "../facts/alertmanager-matchers.js";

export const matcherEmptyItem = defineRule({
  id: "alertmanager/matcher-empty-item",
  layer: "semantic",
  summary: "Disallow items of matchers that hold none.",
  help: "Alertmanager takes the item for an empty list of matchers. If it is the only one, the route or inhibit rule is for every alert.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { empty: "This item holds no matcher" },
  examples: [
    {
      title: "an item that was emptied",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [""]\ninhibit_rules:\n  - source_matchers: ["{}"]\n    target_matchers: [severity="warning"]\n    equal: [cluster]\nreceivers:\n  - name: ops\n',
      expect: ["4:18 empty", "6:23 empty"],
    },
    {
      title: "an item with two matchers",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [\'{team="db",severity="critical"}\']\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, form, matchers, error } of everyMatcherEntryOf(document, settings)) {
      if (form === "matchers" && matchers.length === 0 && error === undefined) report("empty", { path });
    }
  },
});
