import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { EmailSettingsSchema } from "../../../platform/channels/email-settings.js";

export const emailSettings: SchemaExamples<EmailSettingsSchema> = {
  valid: [
    {
      to: ["oncall@example.com"],
      cc: ["lead@example.com"],
      from: "alerts@example.com",
      smarthost: "mail.example.com:587",
      username: "alerts",
      password: { file: "/etc/tocsin/secret" },
    },
    {
      to: ["oncall@example.com"],
      from: "alerts@example.com",
      smarthost: "mail.example.com:465",
      tls: "implicit",
    },
    {
      to: ["a@example.com", "b@example.com"],
      from: "alerts@example.com",
      smarthost: "[::1]:25",
      tls: "none",
    },
  ],
  invalid: [
    ["to: invalid_type, from: invalid_type, smarthost: invalid_type", {}],
    ["to: too_small", { to: [], from: "alerts@example.com", smarthost: "mail.example.com:587" }],
    [
      "to: invalid_type",
      { to: "oncall@example.com", from: "alerts@example.com", smarthost: "mail.example.com:587" },
    ],
    [
      "from: invalid_format",
      { to: ["oncall@example.com"], from: "alerts", smarthost: "mail.example.com:587" },
    ],
    [
      "smarthost: invalid_format",
      { to: ["oncall@example.com"], from: "alerts@example.com", smarthost: "mail.example.com" },
    ],
  ],
};
