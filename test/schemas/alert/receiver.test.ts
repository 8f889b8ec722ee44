import { expect, test } from "vitest";
import { ReceiverSchema } from "../../../src/schemas/alert/receiver.js";

test.each([
  { name: "nobody" },
  { name: "a", labels: { name: "a", "": "x" } },
  {
    name: "a",
    discord_configs: [{ webhook_url: "https://x", content: "c", username: "u", avatar_url: "a" }],
  },
  {
    name: "a",
    email_configs: [
      {
        to: "a@example.org",
        headers: { Subject: "s" },
        threading: { enabled: true, thread_by_date: "daily" },
      },
    ],
  },
  {
    name: "a",
    incidentio_configs: [{ url: "https://x", alert_source_token: "t", max_alerts: 3, timeout: 10 }],
  },
  {
    name: "a",
    jira_configs: [
      {
        project: "P",
        issue_type: "Bug",
        summary: { template: "x", enable_update: false },
        description: "d",
        fields: { a: [1] },
        reopen_duration: "1d",
      },
    ],
  },
  {
    name: "a",
    mattermost_configs: [
      {
        fields: [{ title: "t", value: "v" }],
        attachments: [{ fields: [{ title: "t", value: "v", short: true }] }],
        props: { card: "c" },
        priority: { priority: "urgent" },
      },
    ],
  },
  {
    name: "a",
    msteams_configs: [{ webhook_url_file: "f", summary: "s" }],
    msteamsv2_configs: [{ webhook_url: "https://x", text: "t" }],
  },
  {
    name: "a",
    opsgenie_configs: [
      { responders: [{ name: "n", type: "team" }], details: { a: "b" }, update_alerts: true },
    ],
  },
  {
    name: "a",
    pagerduty_configs: [
      { routing_key: "k", details: { a: { b: ["c"] } }, images: [{ src: "s" }], links: [{ href: "h" }] },
    ],
  },
  { name: "a", pushover_configs: [{ retry: "1m", expire: "0", ttl: "-5s", html: true, monospace: false }] },
  { name: "a", rocketchat_configs: [{ fields: [{}], actions: [{ imageurl: "x", iswebview: true }] }] },
  {
    name: "a",
    slack_configs: [
      {
        api_url: "<secret>",
        timeout: "1.5h",
        actions: [{ type: "button", text: "t", name: "n", confirm: { text: "t" } }],
        fields: [{ title: "t", value: "v" }],
        mrkdwn_in: ["text"],
      },
    ],
  },
  {
    name: "a",
    sns_configs: [{ topic_arn: "t", sigv4: { region: "r", external_id: "e" }, attributes: { a: "b" } }],
  },
  { name: "a", telegram_configs: [{ chat_id: -1001234567890, parse_mode: "", message_thread_id: 2 }] },
  { name: "a", victorops_configs: [{ routing_key: "k", custom_fields: { a: "b" } }] },
  { name: "a", webex_configs: [{ room_id: "r", http_config: { authorization: { credentials: "c" } } }] },
  {
    name: "a",
    webhook_configs: [{ url: "{{ .x }}", payload: { a: ["{{ .y }}", 1, null] }, timeout: "300ms" }],
  },
  { name: "a", wechat_configs: [{ message_type: "markdown", to_user: "@all", agent_id: "1" }] },
])("%j fits", (value) => {
  expect(ReceiverSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{}, ["name"]],
  [{ name: "" }, ["name"]],
  [{ name: "a", slack_config: [] }, []],
  [{ name: "a", webhook_configs: {} }, ["webhook_configs"]],
  [{ name: "a", webhook_configs: [null] }, ["webhook_configs", 0]],
  [{ name: "a", webhook_configs: [{ max_alerts: -1 }] }, ["webhook_configs", 0, "max_alerts"]],
  [{ name: "a", webhook_configs: [{ timeout: "1d" }] }, ["webhook_configs", 0, "timeout"]],
  [{ name: "a", discord_configs: [{ webhook_url: "x" }] }, ["discord_configs", 0, "webhook_url"]],
  [{ name: "a", email_configs: [{}] }, ["email_configs", 0, "to"]],
  [{ name: "a", email_configs: [{ to: "x", http_config: {} }] }, ["email_configs", 0]],
  [{ name: "a", incidentio_configs: [{ timeout: "10" }] }, ["incidentio_configs", 0, "timeout"]],
  [{ name: "a", jira_configs: [{ issue_type: "Bug" }] }, ["jira_configs", 0, "project"]],
  [
    { name: "a", jira_configs: [{ project: "P", issue_type: "B", api_type: "" }] },
    ["jira_configs", 0, "api_type"],
  ],
  [
    { name: "a", mattermost_configs: [{ fields: [{ title: "t" }] }] },
    ["mattermost_configs", 0, "fields", 0, "value"],
  ],
  [{ name: "a", msteams_configs: [{ adaptive: true }] }, ["msteams_configs", 0]],
  [{ name: "a", msteamsv2_configs: [{ summary: "s" }] }, ["msteamsv2_configs", 0]],
  [
    { name: "a", opsgenie_configs: [{ responders: [{ name: "n" }] }] },
    ["opsgenie_configs", 0, "responders", 0, "type"],
  ],
  [{ name: "a", pagerduty_configs: [{ details: "x" }] }, ["pagerduty_configs", 0, "details"]],
  [{ name: "a", pushover_configs: [{ retry: "60" }] }, ["pushover_configs", 0, "retry"]],
  [
    { name: "a", rocketchat_configs: [{ actions: [{ image_url: "x" }] }] },
    ["rocketchat_configs", 0, "actions", 0],
  ],
  [{ name: "a", slack_configs: [{ api_url: "" }] }, ["slack_configs", 0, "api_url"]],
  [
    { name: "a", slack_configs: [{ actions: [{ type: "button" }] }] },
    ["slack_configs", 0, "actions", 0, "text"],
  ],
  [{ name: "a", sns_configs: [{ sigv4: { token: "x" } }] }, ["sns_configs", 0, "sigv4"]],
  [{ name: "a", telegram_configs: [{ parse_mode: "html" }] }, ["telegram_configs", 0, "parse_mode"]],
  [{ name: "a", telegram_configs: [{ chat_id: "1" }] }, ["telegram_configs", 0, "chat_id"]],
  [{ name: "a", victorops_configs: [{ routing_key: "" }] }, ["victorops_configs", 0, "routing_key"]],
  [{ name: "a", webex_configs: [{}] }, ["webex_configs", 0, "room_id"]],
  [{ name: "a", wechat_configs: [{ message_type: "html" }] }, ["wechat_configs", 0, "message_type"]],
])("%j is refused at %j", (value, path) => {
  expect(ReceiverSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
