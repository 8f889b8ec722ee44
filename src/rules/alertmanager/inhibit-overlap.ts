import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { isWithin, plannedInhibitsOf } from "../facts/alertmanager-inhibits.js";

export const inhibitOverlap = defineRule({
  id: "alertmanager/inhibit-overlap",
  layer: "semantic",
  summary: "Disallow inhibit rules with alerts that are source and target at once.",
  help: "Alertmanager makes an exception for alerts that match both sides: others that match both do not mute them. Its documentation recommends matchers that keep the sides apart.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    source: "Every alert of the source is one of the target, too",
    target: "Every alert of the target is one of the source, too",
  },
  examples: [
    {
      title: "a target with the severity of the source",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [\'severity=~"critical|warning"\']\n    equal: [cluster]\nreceivers:\n  - name: ops\n',
      expect: ["3:5 source"],
    },
    {
      title: "sides that are apart",
      source:
        'route: {receiver: ops}\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [\'severity=~"warning|info"\']\n    equal: [cluster]\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, source, target, flaw } of plannedInhibitsOf(document, settings)) {
      if (flaw !== undefined) continue;
      if (isWithin(source, target)) report("source", { path });
      else if (isWithin(target, source)) report("target", { path });
    }
  },
});
