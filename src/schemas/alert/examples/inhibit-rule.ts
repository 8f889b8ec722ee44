import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { InhibitRuleSchema } from "../inhibit-rule.js";

export const inhibitRule: SchemaExamples<InhibitRuleSchema> = {
  valid: [
    {
      name: "critical mutes warning",
      source_matchers: ['severity="critical"'],
      target_matchers: ['severity="warning"'],
      equal: ["alertname", "cluster"],
    },
    { source_match: { severity: "critical" }, target_match_re: { severity: "warning|info" } },
    {},
  ],
  invalid: [
    ["source_matchers: invalid_type", { source_matchers: 'severity="critical"' }],
    ["$: unrecognized_keys", { source: { severity: "critical" } }],
    ["equal: invalid_type", { equal: "alertname" }],
    ["source_match.severity: invalid_type", { source_match: { severity: 1 } }],
    ["target_matchers[0]: invalid_type", { target_matchers: [{ severity: "warning" }] }],
  ],
};
