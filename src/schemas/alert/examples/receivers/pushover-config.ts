import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { PushoverConfigSchema } from "../../receivers/pushover-config.js";

export const pushoverConfig: SchemaExamples<PushoverConfigSchema> = {
  valid: [
    {
      user_key_file: "/etc/alertmanager/pushover-user",
      token_file: "/etc/alertmanager/pushover-token",
      title: "{{ .CommonLabels.alertname }}",
      priority: "2",
      retry: "1m",
      expire: "1h",
      html: true,
    },
    { user_key: "<secret>", token: "<secret>" },
    { ttl: "1h" },
  ],
  invalid: [
    ["priority: invalid_type", { priority: 2 }],
    ["retry: invalid_type", { retry: 60 }],
    ["expire: invalid_format", { expire: "1 hour" }],
    ["html: invalid_type", { html: "true" }],
    ["$: unrecognized_keys", { user: "abc" }],
  ],
};
