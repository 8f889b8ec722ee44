import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { RuleFileSchema } from "../rule-file.js";

export const ruleFile: SchemaExamples<RuleFileSchema> = {
  valid: [
    {
      groups: [
        {
          name: "node",
          interval: "1m",
          limit: 100,
          rules: [
            { alert: "InstanceDown", expr: "up == 0", for: "5m" },
            { record: "instance:cpu:rate5m", expr: "rate(node_cpu_seconds_total[5m])" },
          ],
        },
      ],
    },
    { groups: [] },
    {},
  ],
  invalid: [
    ["$: unrecognized_keys", { group: [] }],
    [
      "groups: invalid_type",
      {
        groups: {
          name: "node",
          interval: "1m",
          limit: 100,
          rules: [
            { alert: "InstanceDown", expr: "up == 0", for: "5m" },
            { record: "instance:cpu:rate5m", expr: "rate(node_cpu_seconds_total[5m])" },
          ],
        },
      },
    ],
    ["groups[0].name: invalid_type", { groups: [{ rules: [] }] }],
    ["groups[0].rules[0]: invalid_union", { groups: [{ name: "node", rules: [{ expr: "up == 0" }] }] }],
    ["$: invalid_type", []],
  ],
};
