import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { AlertmanagerConfigSchema } from "../alertmanager-config.js";

export const alertmanagerConfig: SchemaExamples<AlertmanagerConfigSchema> = {
  valid: [
    {
      global: { resolve_timeout: "5m", slack_api_url_file: "/etc/alertmanager/slack-url" },
      templates: ["templates/*.tmpl"],
      route: {
        receiver: "team-web",
        group_by: ["alertname", "cluster"],
        group_wait: "30s",
        group_interval: "5m",
        repeat_interval: "4h",
        routes: [
          { matchers: ['team="db"'], receiver: "team-db", continue: true, mute_time_intervals: ["weekends"] },
        ],
      },
      inhibit_rules: [
        {
          source_matchers: ['severity="critical"'],
          target_matchers: ['severity="warning"'],
          equal: ["alertname", "cluster"],
        },
      ],
      receivers: [{ name: "team-web", slack_configs: [{ channel: "#alerts" }] }, { name: "team-db" }],
      time_intervals: [{ name: "weekends", time_intervals: [{ weekdays: ["saturday", "sunday"] }] }],
    },
    { route: { receiver: "default" }, receivers: [{ name: "default" }] },
    {
      route: { receiver: "mail", group_by: ["..."] },
      receivers: [{ name: "mail", email_configs: [{ to: "oncall@example.com" }] }],
      tracing: { endpoint: "otel:4317" },
    },
  ],
  invalid: [
    ["route: invalid_type", { receivers: [{ name: "default" }] }],
    ["receivers: invalid_type", { route: { receiver: "default" }, receivers: { name: "default" } }],
    [
      "route.group_wait: invalid_format",
      { route: { receiver: "default", group_wait: "30 seconds" }, receivers: [] },
    ],
    [
      "receivers[0]: unrecognized_keys",
      { route: { receiver: "default" }, receivers: [{ name: "default", slack_config: [] }] },
    ],
    ["templates: invalid_type", { route: { receiver: "default" }, templates: "templates/*.tmpl" }],
    ["$: unrecognized_keys", { route: { receiver: "default" }, reciever: [] }],
  ],
};
