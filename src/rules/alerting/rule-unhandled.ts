import { Environment } from "../../base/enums/environment.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";

export const ruleUnhandled = defineRule({
  id: "alerting/rule-unhandled",
  layer: "consistency",
  summary: "Require an escalation policy for the alerts of production.",
  help: "Without a policy nobody has to answer: a notification that is overlooked stays overlooked. Alerts of level info need none.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    nobody: {
      text: "Nobody is told: the rule has neither an escalation policy nor a channel",
      severity: "error",
    },
    unanswered: "Nobody has to answer: the rule of {environment} has channels, but no escalation policy",
  },
  examples: [
    {
      title: "told to nobody, and told to a channel only",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    environment: production\n    condition: {type: promql, expr: up == 0}\n  - name: Slow\n    level: medium\n    environment: production\n    condition: {type: promql, expr: latency > 1}\n    channels: [chat]\n",
      expect: ["2:11 nobody", "6:11 unanswered"],
    },
    {
      title: "a policy, a rule that is off, and one of a test system",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    environment: production\n    condition: {type: promql, expr: up == 0}\n    escalationPolicy: shop\n  - name: Slow\n    level: high\n    environment: production\n    enabled: false\n    condition: {type: promql, expr: latency > 1}\n  - name: Full\n    level: medium\n    environment: test\n    condition: {type: promql, expr: disk > 1}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "alertRules")) {
      const { enabled, environment, level, escalationPolicy, channels } = value;
      if (!enabled || environment === undefined || !Environment.isProduction(environment)) continue;
      if (level === "info" || escalationPolicy !== undefined) continue;
      const place = { path: [...path, "name"] };
      if (channels.length === 0) report("nobody", place);
      else report("unanswered", place, { environment });
    }
  },
});
