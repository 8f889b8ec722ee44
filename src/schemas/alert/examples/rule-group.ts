import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { RuleGroupSchema, RuleSchema } from "../rule-group.js";

export const ruleGroup: SchemaExamples<RuleGroupSchema> = {
  valid: [
    {
      name: "node",
      interval: "1m",
      limit: 100,
      rules: [
        { alert: "InstanceDown", expr: "up == 0", for: "5m" },
        { record: "instance:cpu:rate5m", expr: "rate(node_cpu_seconds_total[5m])" },
      ],
      query_offset: "30s",
      labels: { team: "platform" },
    },
    { name: "empty" },
    { name: "slow", interval: "1h", rules: [] },
  ],
  invalid: [
    ["name: invalid_type", {}],
    ["name: too_small", { name: "" }],
    ["interval: invalid_type", { name: "node", interval: 60 }],
    ["limit: invalid_type", { name: "node", limit: 1.5 }],
    ["rules[0]: invalid_union", { name: "node", rules: [{ alert: "Down" }] }],
    ["$: unrecognized_keys", { name: "node", evaluation_interval: "1m" }],
  ],
};

export const rule: SchemaExamples<RuleSchema> = {
  valid: [
    { alert: "InstanceDown", expr: "up == 0", for: "5m" },
    { record: "instance:cpu:rate5m", expr: "rate(node_cpu_seconds_total[5m])" },
    { alert: "Watchdog", expr: "vector(1)" },
  ],
  invalid: [
    ["$: invalid_union", {}],
    ["$: invalid_union", { expr: "up == 0" }],
    ["$: invalid_union", { alert: "Down", record: "a:b", expr: "1" }],
    ["expr: too_small", { alert: "Down", expr: "" }],
    ["$: invalid_union", { record: "a:b", expr: "1", annotations: { summary: "x" } }],
  ],
};
