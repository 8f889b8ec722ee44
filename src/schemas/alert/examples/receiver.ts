import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { ReceiverSchema } from "../receiver.js";

export const receiver: SchemaExamples<ReceiverSchema> = {
  valid: [
    {
      name: "team-web",
      slack_configs: [{ channel: "#alerts", send_resolved: true }],
      email_configs: [{ to: "oncall@example.com" }],
      labels: { team: "web" },
    },
    { name: "silent" },
    { name: "robot", webhook_configs: [{ url: "http://robot.example.com/" }] },
  ],
  invalid: [
    ["name: invalid_type", {}],
    ["name: too_small", { name: "" }],
    ["slack_configs: invalid_type", { name: "team-web", slack_configs: { channel: "#alerts" } }],
    ["email_configs[0].to: invalid_type", { name: "team-web", email_configs: [{}] }],
    ["$: unrecognized_keys", { name: "team-web", slack: [] }],
    [
      "webhook_configs[0]: unrecognized_keys",
      { name: "team-web", webhook_configs: [{ uri: "http://robot.example.com/" }] },
    ],
  ],
};
