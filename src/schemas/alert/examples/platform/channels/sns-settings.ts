import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { SnsSettingsSchema } from "../../../platform/channels/sns-settings.js";

export const snsSettings: SchemaExamples<SnsSettingsSchema> = {
  valid: [
    {
      topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts",
      roleArn: "arn:aws:iam::123456789012:role/alerts",
    },
    { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts.fifo" },
    {
      topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts",
      accessKeyId: "AKIAEXAMPLE",
      secretAccessKey: { secretRef: { name: "notifications", key: "token" } },
    },
  ],
  invalid: [
    ["topicArn: invalid_type", {}],
    ["topicArn: invalid_format", { topicArn: "alerts" }],
    ["topicArn: invalid_format", { topicArn: "arn:aws:sqs:eu-central-1:123456789012:alerts" }],
    [
      "roleArn: invalid_format",
      { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts", roleArn: "alerts" },
    ],
    [
      "$: unrecognized_keys",
      { topicArn: "arn:aws:sns:eu-central-1:123456789012:alerts", region: "eu-central-1" },
    ],
  ],
};
