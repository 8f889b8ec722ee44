import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { plannedInhibitsOf } from "../facts/alertmanager-inhibits.js";
import { isAlwaysTrue } from "../facts/matcher-sets.js";

export const inhibitMatchersMissing = defineRule({
  id: "alertmanager/inhibit-matchers-missing",
  layer: "semantic",
  summary: "Require inhibit rules that say which alerts mute and which are muted.",
  help: "A side without matchers is every alert. Any alert that fires would mute, or every other one would be muted.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    source: "Without source matchers any alert mutes the alerts of the target",
    target: "Without target matchers and `equal` every other alert is muted",
  },
  examples: [
    {
      title: "one side each that is missing",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - target_matchers: [severity="info"]\n    equal: [namespace]\n  - source_matchers: [alertname="ClusterDown"]\nreceivers:\n  - name: ops\n',
      expect: ["3:5 source", "5:5 target"],
    },
    {
      title: "one alert that mutes everything of its cluster",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [alertname="ClusterDown"]\n    equal: [cluster]\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, source, target, equal, flaw } of plannedInhibitsOf(document, settings)) {
      if (flaw !== undefined) continue;
      // A single alert that is to be seen only while nothing else fires: an idiom of kube-prometheus.
      const isNamed = equal.length === 0 && target.set.get("alertname")?.values !== undefined;
      if (source.matchers.every(isAlwaysTrue)) {
        if (!isNamed) report("source", { path });
      } else if (equal.length === 0 && target.matchers.every(isAlwaysTrue)) report("target", { path });
    }
  },
});
