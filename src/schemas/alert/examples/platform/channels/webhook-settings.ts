import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { WebhookSettingsSchema } from "../../../platform/channels/webhook-settings.js";

export const webhookSettings: SchemaExamples<WebhookSettingsSchema> = {
  valid: [
    {
      url: "https://hooks.example.com/alerts",
      headers: { "X-Tenant": "acme" },
      authorization: { credentials: { file: "/etc/tocsin/secret" } },
      hmacSecret: { secretRef: { name: "notifications", key: "token" } },
      timeout: "5s",
      maxAlerts: 50,
    },
    { url: { secretRef: { name: "notifications", key: "token" } } },
    { url: "http://localhost:8080/" },
  ],
  invalid: [
    ["url: invalid_union", {}],
    ["url: invalid_format", { url: "hooks.example.com" }],
    ["timeout: invalid_type", { url: { secretRef: { name: "notifications", key: "token" } }, timeout: 5 }],
    ["maxAlerts: too_small", { url: { secretRef: { name: "notifications", key: "token" } }, maxAlerts: 0 }],
    [
      "headers.X-Tenant: invalid_type",
      { url: { secretRef: { name: "notifications", key: "token" } }, headers: { "X-Tenant": 1 } },
    ],
    ["$: unrecognized_keys", { url: { secretRef: { name: "notifications", key: "token" } }, method: "PUT" }],
  ],
};
