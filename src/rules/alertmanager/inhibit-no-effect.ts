import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { type InhibitSide, plannedInhibitsOf } from "../facts/alertmanager-inhibits.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";
import { describeMatcher } from "../facts/matchers.js";

export const inhibitNoEffect = defineRule({
  id: "alertmanager/inhibit-no-effect",
  layer: "semantic",
  summary: "Disallow inhibit rules that can never mute an alert.",
  help: "A rule mutes the alerts of its target while one of its source fires and both have the same values for the labels in `equal`. Alerts that match both sides do not mute each other.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    contradiction: "No alert can match the {side}: {matchers} contradict each other",
    same: "Source and target are the same alerts, which do not mute each other",
    unequal: "`equal` wants the same `{label}` on both sides, but they have {source} and {target}",
  },
  examples: [
    {
      title: "a label that is equal and different at once",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [severity="warning"]\n    equal: [cluster, severity]\nreceivers:\n  - name: ops\n',
      expect: ["5:22 unequal"],
    },
    {
      title: "the same on both sides, nothing on both sides, and a side without alerts",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_match: {severity: critical}\n    equal: [cluster]\n  - equal: [cluster]\n  - source_matchers: [severity="critical", \'severity=~"warning|info"\']\n    target_matchers: [severity="warning"]\n    equal: [cluster]\nreceivers:\n  - name: ops\n',
      expect: ["3:5 same", "6:5 same", "7:45 contradiction"],
    },
    {
      title: "severer alerts mute others of the same name",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [\'severity=~"warning|info"\']\n    equal: [cluster, alertname]\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, source, target, flaw } of plannedInhibitsOf(document, settings)) {
      switch (flaw?.type) {
        case "contradiction": {
          const { side, label } = flaw;
          const own = side === "source" ? source : target;
          const last = own.matchers.findLast(({ name }) => name === label);
          const place = last === undefined ? { path } : placeOfMatcher(last);
          report("contradiction", place, { side, matchers: describe(own, label) });
          break;
        }
        case "same":
          report("same", { path });
          break;
        case "unequal": {
          const { index, label } = flaw;
          const sides = { source: describe(source, label), target: describe(target, label) };
          report("unequal", { path: [...path, "equal", index] }, { label, ...sides });
          break;
        }
      }
    }
  },
});

function describe({ set }: InhibitSide, label: string): string {
  return (set.get(label)?.matchers ?? []).map(describeMatcher).join(" and ");
}
