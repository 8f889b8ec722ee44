import { AlertLevel } from "../../base/enums/alert-level.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";

export const priorityOverride = defineRule({
  id: "alerting/priority-override",
  layer: "semantic",
  summary: "Require a reason where the priority is not that of the level.",
  help: "Levels have priorities: critical P1, high P2, medium P3, low P4, info P5. A priority that disagrees is either a mistake or a decision; `priorityOverrideReason` tells which.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    silent: "Level {level} has priority {usual}, not {priority}, and nobody says why",
    needless: {
      text: "{priority} is the priority of level {level}: there is nothing to explain",
      severity: "info",
    },
  },
  examples: [
    {
      title: "a priority by accident, and a reason for nothing",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    priority: p4\n    condition: {type: promql, expr: up == 0}\n  - name: Slow\n    level: medium\n    priorityOverrideReason: by agreement with sales\n    condition: {type: promql, expr: latency > 1}\n",
      expect: ["4:15 silent", "8:29 needless"],
    },
    {
      title: "a priority with a reason",
      source:
        "alertRules:\n  - name: Down\n    level: medium\n    priority: p1\n    priorityOverrideReason: the shop's only payment provider\n    condition: {type: promql, expr: up == 0}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "alertRules")) {
      const { level, priorityOverrideReason: reason } = value;
      const usual = AlertLevel.values[level].priority;
      const { priority = usual } = value;
      if (priority !== usual && reason === undefined)
        report("silent", { path: [...path, "priority"] }, { level, usual, priority });
      else if (priority === usual && reason !== undefined)
        report("needless", { path: [...path, "priorityOverrideReason"] }, { level, priority });
    }
  },
});
