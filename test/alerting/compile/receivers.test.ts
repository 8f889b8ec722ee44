import { expect, test } from "vitest";
import { ProblemLog } from "../../../src/alerting/compile/problem.js";
import { receiverOf } from "../../../src/alerting/compile/receivers.js";
import {
  type NotificationChannelInput,
  NotificationChannelSchema,
} from "../../../src/schemas/alert/platform/notification-channel.js";
import { type Receiver, ReceiverSchema } from "../../../src/schemas/alert/receiver.js";

function compiled(channel: NotificationChannelInput): {
  readonly receiver: Receiver;
  readonly problems: string;
} {
  const log = new ProblemLog({});
  const receiver = receiverOf(NotificationChannelSchema.parse(channel), "r", ["c"], log);
  return { receiver, problems: log.errors.map(({ code, path }) => `${code} ${path.join(".")}`).join(", ") };
}

const file = { file: "/etc/secret" };
const mail = { to: ["a@example.org"], from: "b@example.org", smarthost: "mail.example.org:465" };
const sends = { send_resolved: true };

test.each<[channel: NotificationChannelInput, receiver: Omit<Receiver, "name">]>([
  [
    {
      name: "c",
      type: "email",
      settings: {
        ...mail,
        tls: "implicit",
        cc: ["c@example.org"],
        bcc: ["d@example.org"],
        replyTo: "e@example.org",
        username: "u",
        password: file,
      },
    },
    {
      email_configs: [
        {
          ...sends,
          to: "a@example.org, c@example.org, d@example.org",
          from: "b@example.org",
          smarthost: "mail.example.org:465",
          require_tls: true,
          auth_username: "u",
          auth_password_file: "/etc/secret",
          headers: { To: "a@example.org", Cc: "c@example.org", "Reply-To": "e@example.org" },
        },
      ],
    },
  ],
  [
    { name: "c", type: "email", sendResolved: false, settings: { ...mail, tls: "none" } },
    {
      email_configs: [
        {
          send_resolved: false,
          to: "a@example.org",
          from: "b@example.org",
          smarthost: "mail.example.org:465",
          require_tls: false,
        },
      ],
    },
  ],
  [
    { name: "c", type: "slack", settings: { webhookUrl: file, channel: "#{{x}}" } },
    { slack_configs: [{ ...sends, api_url_file: "/etc/secret", channel: '#{{"{{"}}x}}' }] },
  ],
  [
    { name: "c", type: "slack", settings: { botToken: file, channel: "#db" } },
    {
      slack_configs: [
        {
          ...sends,
          api_url: "https://slack.com/api/chat.postMessage",
          http_config: { authorization: { type: "Bearer", credentials_file: "/etc/secret" } },
          channel: "#db",
        },
      ],
    },
  ],
  [
    { name: "c", type: "teams", settings: { webhookUrl: file } },
    { msteamsv2_configs: [{ ...sends, webhook_url_file: "/etc/secret" }] },
  ],
  [
    { name: "c", type: "webhook", settings: { url: file } },
    { webhook_configs: [{ ...sends, url_file: "/etc/secret", max_alerts: 100, timeout: "10s" }] },
  ],
  [
    {
      name: "c",
      type: "webhook",
      settings: {
        url: "https://example.org",
        headers: { "X-Team": "db" },
        authorization: { credentials: file },
        timeout: "1m",
        maxAlerts: 5,
      },
    },
    {
      webhook_configs: [
        {
          ...sends,
          url: "https://example.org",
          max_alerts: 5,
          timeout: "1m0s",
          http_config: {
            authorization: { type: "Bearer", credentials_file: "/etc/secret" },
            http_headers: { "X-Team": { values: ["db"] } },
          },
        },
      ],
    },
  ],
  [
    { name: "c", type: "pagerduty", settings: { routingKey: file, component: "db" } },
    {
      pagerduty_configs: [
        {
          ...sends,
          routing_key_file: "/etc/secret",
          url: "https://events.pagerduty.com/v2/enqueue",
          severity: expect.stringContaining("else }}error{{"),
          component: "db",
        },
      ],
    },
  ],
  [
    {
      name: "c",
      type: "opsgenie",
      settings: {
        apiKey: file,
        region: "eu",
        tags: ["a", "b"],
        responders: [
          { type: "user", name: "u@example.org" },
          { type: "team", name: "db" },
        ],
      },
    },
    {
      opsgenie_configs: [
        {
          ...sends,
          api_key_file: "/etc/secret",
          api_url: "https://api.eu.opsgenie.com/",
          priority: "{{ .CommonLabels.priority | toUpper }}",
          tags: "a,b",
          responders: [
            { type: "user", username: "u@example.org" },
            { type: "team", name: "db" },
          ],
        },
      ],
    },
  ],
  [
    { name: "c", type: "victorops", settings: { apiKey: file, routingKey: "db" } },
    { victorops_configs: [{ ...sends, api_key_file: "/etc/secret", routing_key: "db" }] },
  ],
  [
    { name: "c", type: "discord", settings: { webhookUrl: file, username: "alerts" } },
    { discord_configs: [{ ...sends, webhook_url_file: "/etc/secret", username: "alerts" }] },
  ],
  [
    {
      name: "c",
      type: "telegram",
      settings: { botToken: file, chatId: -5, messageThreadId: 3, parseMode: "plain" },
    },
    {
      telegram_configs: [
        { ...sends, bot_token_file: "/etc/secret", chat_id: -5, message_thread_id: 3, parse_mode: "" },
      ],
    },
  ],
])("%j is a receiver", (channel, receiver) => {
  const result = compiled(channel);
  expect(result).toEqual({ receiver: { name: "r", ...receiver }, problems: "" });
  expect(ReceiverSchema.safeParse(result.receiver).error).toBeUndefined();
});

test.each<[channel: NotificationChannelInput, problems: string]>([
  [
    { name: "c", type: "teams", settings: { webhookUrl: "https://example.org/secret" } },
    "secret c.settings.webhookUrl",
  ],
  [{ name: "c", type: "teams", settings: { webhookUrl: { env: "URL" } } }, "secret c.settings.webhookUrl"],
  [{ name: "c", type: "teams", template: "t", settings: { webhookUrl: file } }, "template c.template"],
  [
    { name: "c", type: "teams", rateLimit: { notifications: 1, per: "1m" }, settings: { webhookUrl: file } },
    "rate_limit c.rateLimit",
  ],
  [
    { name: "c", type: "slack", settings: { webhookUrl: file, mentions: ["here"] } },
    "mention c.settings.mentions",
  ],
  [{ name: "c", type: "slack", settings: {} }, "channel c.settings"],
  [
    { name: "c", type: "webhook", settings: { url: file, hmacSecret: file } },
    "channel c.settings.hmacSecret",
  ],
  [
    { name: "c", type: "email", settings: { ...mail, smarthost: "mail.example.org:587", tls: "implicit" } },
    "channel c.settings.tls",
  ],
  [{ name: "c", type: "webex", settings: { botToken: file, roomId: "r" } }, "channel c.type"],
])("%j has the problem %s", (channel, problems) => {
  expect(compiled(channel).problems).toBe(problems);
});

test("a secret that is elsewhere can be found in a file", () => {
  const log = new ProblemLog({});
  const teams = (webhookUrl: { env: string } | { secretRef: { name: string; key: string } }): Receiver =>
    receiverOf(
      NotificationChannelSchema.parse({ name: "c", type: "teams", settings: { webhookUrl } }),
      "r",
      ["c"],
      log,
      (reference) =>
        "env" in reference
          ? undefined
          : `/etc/alertmanager/secrets/${reference.secretRef.name}/${reference.secretRef.key}`,
    );
  expect(teams({ secretRef: { name: "teams", key: "url" } }).msteamsv2_configs?.[0]?.webhook_url_file).toBe(
    "/etc/alertmanager/secrets/teams/url",
  );
  expect(log.errors).toEqual([]);
  teams({ env: "TEAMS_URL" });
  expect(log.errors.map(({ code }) => code)).toEqual(["secret"]);
});
