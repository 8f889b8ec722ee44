import * as z from "zod";
import { AlertLevel } from "../../base/enums/alert-level.js";
import type { Priority } from "../../base/enums/priority.js";
import { DEFAULT_SERVICE_LEVELS } from "../../base/enums/service-level.js";
import { defineSetRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, type Resource } from "../facts/alerting-config.js";
import { alertingSet, policyOfRule } from "../facts/alerting-references.js";

const POLICY = "escalationPolicies:\n  - name: shop\n    levels:\n";
const RULE =
  "alertRules:\n  - name: Down\n    level: critical\n    condition: {type: promql, expr: up == 0}\n    escalationPolicy: shop\n";

export const escalationTime = defineSetRule({
  id: "alerting/escalation-time",
  layer: "consistency",
  summary: "Require that escalation policies are through in time for the priority of their alerts.",
  help: "All levels together may take three times as long as an alert of that priority has until somebody has to have acknowledged it: P1 15 minutes, P2 30 minutes, P3 4 hours, P4 a working day. When nobody answers, an alert with priority P1 needs a `fallback`.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    slow: "The levels take {minutes} minutes; {rule} has priority {priority}, which allows {limit}",
    late: {
      text: "The second level is told after {minutes} minutes; {rule} has priority {priority}, which has to be acknowledged within {limit}",
      severity: "info",
    },
    fallback: {
      text: "{rule} has priority p1, and when nobody answers the policy gives up",
      help: "Name a `fallback` who gets the alert then.",
    },
  },
  options: z.strictObject({
    /** Minutes until an alert has to be acknowledged, by priority. */
    acknowledgeMinutes: z.partialRecord(z.enum(["p1", "p2", "p3", "p4", "p5"]), z.int().min(1)).default({}),
    /** How many times as long all levels together may take. */
    factor: z.number().min(1).default(3),
  }),
  examples: [
    {
      title: "an hour for what has to be acknowledged within a quarter of it",
      source: `${RULE}${POLICY}      - {timeoutMinutes: 20, targets: [{type: user, name: ada}]}\n      - {timeoutMinutes: 40, targets: [{type: user, name: grace}]}\n`,
      expect: ["7:11 fallback", "8:5 slow"],
    },
    {
      title: "in time",
      source: `${RULE}${POLICY}      - {timeoutMinutes: 10, targets: [{type: user, name: ada}]}\n      - {timeoutMinutes: 15, targets: [{type: user, name: grace}]}\n    fallback: {type: team, name: platform}\n`,
      expect: [],
    },
  ],
  check({ documents, options, report }) {
    const { rules, resolve } = alertingSet(documents);
    /** The most urgent rule of each policy decides. */
    const urgent = new Map<
      Resource<"escalationPolicies">,
      { readonly rule: string; readonly priority: Priority }
    >();
    for (const rule of rules) {
      const { level, priority = AlertLevel.values[level].priority, name } = rule.value;
      for (const policy of policyOfRule(rule).flatMap((each) => resolve(each) ?? [])) {
        const other = urgent.get(policy);
        if (other === undefined || priority < other.priority) urgent.set(policy, { rule: name, priority });
      }
    }
    for (const [{ document, path, value }, { rule, priority }] of urgent) {
      const acknowledge =
        options.acknowledgeMinutes[priority] ?? DEFAULT_SERVICE_LEVELS[priority].acknowledgeMinutes;
      const minutes = value.levels.reduce((sum, level) => sum + level.timeoutMinutes, 0);
      const first = value.levels[0]?.timeoutMinutes ?? 0;
      if (acknowledge !== undefined && minutes > acknowledge * options.factor) {
        const data = { minutes, rule, priority, limit: acknowledge * options.factor };
        report(document, "slow", { path: [...path, "levels"], target: "key" }, data);
      } else if (acknowledge !== undefined && first > acknowledge && value.levels.length > 1) {
        const data = { minutes: first, rule, priority, limit: acknowledge };
        report(document, "late", { path: [...path, "levels", 0, "timeoutMinutes"] }, data);
      }
      if (priority === "p1" && value.fallback === undefined)
        report(document, "fallback", { path: [...path, "name"] }, { rule });
    }
  },
});
