import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { type PlannedInhibit, plannedInhibitsOf } from "../facts/alertmanager-inhibits.js";
import { isAlwaysTrue } from "../facts/matcher-sets.js";

/** Labels that say what an alert is, and not where. */
const KIND_LABELS: ReadonlySet<string> = new Set(["alertname", "severity"]);

export const inhibitEqualMissing = defineRule({
  id: "alertmanager/inhibit-equal-missing",
  layer: "semantic",
  summary: "Require `equal` on inhibit rules.",
  help: "Without it a single alert of the source mutes the targets of every cluster, service and team. Name the labels that tie the alerts together, such as cluster, namespace or instance.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { missing: "One alert of the source mutes all alerts of the target, wherever they come from" },
  examples: [
    {
      title: "critical alerts that mute every warning",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [severity="warning"]\nreceivers:\n  - name: ops\n',
      expect: ["3:5 missing"],
    },
    {
      title: "the same within a cluster and a service, and a place that both sides name",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [severity="warning"]\n    equal: [cluster, service]\n  - source_matchers: [alertname="SiteDown", site="fra1"]\n    target_matchers: [severity="warning", site="fra1"]\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const inhibit of plannedInhibitsOf(document, settings)) {
      const { path, equal, flaw, source, target } = inhibit;
      // Without a side alertmanager/inhibit-matchers-missing has said it.
      if (equal.length > 0 || flaw !== undefined || sharesPlace(inhibit) || namesAlerts(inhibit)) continue;
      if (source.matchers.every(isAlwaysTrue) || target.matchers.every(isAlwaysTrue)) continue;
      report("missing", { path });
    }
  },
});

/** Whether both sides ask for the same value of a label that says where an alert comes from. */
function sharesPlace({ source, target }: PlannedInhibit): boolean {
  return [...source.set].some(([label, { values }]) => {
    const others = target.set.get(label)?.values;
    return !KIND_LABELS.has(label) && values?.length === 1 && others?.length === 1 && values[0] === others[0];
  });
}

/** Whether the alerts of both sides are named, which is done with care. */
function namesAlerts({ source, target }: PlannedInhibit): boolean {
  return [source, target].every(({ set }) => set.get("alertname")?.values !== undefined);
}
