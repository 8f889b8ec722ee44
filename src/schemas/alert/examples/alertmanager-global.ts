import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { AlertmanagerGlobalSchema } from "../alertmanager-global.js";

export const alertmanagerGlobal: SchemaExamples<AlertmanagerGlobalSchema> = {
  valid: [
    {
      resolve_timeout: "5m",
      smtp_smarthost: "mail.example.com:587",
      smtp_from: "alertmanager@example.com",
      smtp_require_tls: true,
      slack_api_url_file: "/etc/alertmanager/slack-url",
      http_config: { follow_redirects: false },
    },
    {
      pagerduty_url: "https://events.pagerduty.com/v2/enqueue",
      opsgenie_api_url: "https://api.opsgenie.com/",
    },
    {},
  ],
  invalid: [
    ["resolve_timeout: invalid_format", { resolve_timeout: "five minutes" }],
    ["smtp_require_tls: invalid_type", { smtp_require_tls: "yes" }],
    ["slack_api_url: invalid_format", { slack_api_url: "hooks.slack.com" }],
    ["$: unrecognized_keys", { smtp_smart_host: "mail.example.com:587" }],
    ["http_config: unrecognized_keys", { http_config: { proxy: "http://proxy.example.com" } }],
  ],
};
