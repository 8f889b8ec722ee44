import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { SnsConfigSchema } from "../../receivers/sns-config.js";

export const snsConfig: SchemaExamples<SnsConfigSchema> = {
  valid: [
    {
      topic_arn: "arn:aws:sns:eu-central-1:123456789012:alerts",
      sigv4: { region: "eu-central-1" },
      subject: "{{ .CommonLabels.alertname }}",
      attributes: { severity: "{{ .CommonLabels.severity }}" },
    },
    { phone_number: "+4915112345678" },
    {},
  ],
  invalid: [
    ["$: unrecognized_keys", { topic: "arn:aws:sns:eu-central-1:123456789012:alerts" }],
    ["phone_number: invalid_type", { phone_number: 4915112345678 }],
    ["sigv4: invalid_type", { sigv4: "eu-central-1" }],
    ["attributes.retries: invalid_type", { attributes: { retries: 3 } }],
    ["sigv4: unrecognized_keys", { sigv4: { zone: "a" } }],
  ],
};
