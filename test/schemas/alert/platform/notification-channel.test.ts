import { expect, test } from "vitest";
import type * as z from "zod";
import { CHANNEL_CAPABILITIES } from "../../../../src/base/enums/channel-capabilities.js";
import { ChannelType } from "../../../../src/base/enums/channel-type.js";
import { valuesAt } from "../../../../src/rules/facts/value-paths.js";
import {
  ChannelRateLimitSchema,
  DiscordSettingsSchema,
  EmailSettingsSchema,
  JiraSettingsSchema,
  JsmSettingsSchema,
  MatrixSettingsSchema,
  NotificationChannelSchema,
  OpsgenieSettingsSchema,
  PagerdutySettingsSchema,
  PushoverSettingsSchema,
  PushSettingsSchema,
  ResponderSchema,
  ServicenowSettingsSchema,
  SlackSettingsSchema,
  SmsSettingsSchema,
  SnsSettingsSchema,
  TeamsSettingsSchema,
  TelegramSettingsSchema,
  VictoropsSettingsSchema,
  VoiceSettingsSchema,
  WebexSettingsSchema,
  WebhookSettingsSchema,
  WechatSettingsSchema,
} from "../../../../src/schemas/alert/index.js";
import { type SchemaCases, testSchema } from "../../../helpers/schema-cases.js";

const SECRET = { env: "SECRET" };
const EMAIL = { to: ["db@example.com"], from: "alerts@example.com", smarthost: "mail.example.com:587" };
const PHONE = {
  provider: "twilio",
  accountId: "AC1",
  authToken: SECRET,
  from: "+4930123456",
  to: ["+4930654321"],
};
const TOPIC = "arn:aws:sns:eu-central-1:123456789012:alerts";
const MATRIX = {
  homeserverUrl: "https://matrix.example.com",
  roomId: "!abc:example.com",
  accessToken: SECRET,
};
const JIRA = {
  siteUrl: "https://acme.atlassian.net",
  project: "OPS",
  issueType: "Bug",
  username: "bot@example.com",
  apiToken: SECRET,
};
const NOW = { instanceUrl: "https://acme.service-now.com", username: "bot", password: SECRET };
const WECOM = { apiSecret: SECRET, corpId: "c", agentId: "1", toUser: "@all" };
const PUSH = { provider: "fcm", appId: "shop", credentials: SECRET, topic: "alerts" };
const WEBHOOK = { url: "https://hooks.example.com/alerts" };

/** Settings by the type of the channel; the first valid ones are used in a channel, too. */
const SETTINGS: Readonly<Record<ChannelType, SchemaCases & { readonly schema: z.ZodType }>> = {
  email: {
    schema: EmailSettingsSchema,
    valid: [
      EMAIL,
      { ...EMAIL, username: "alerts", password: SECRET, tls: "implicit" },
      { ...EMAIL, cc: ["a@example.com"], bcc: ["b@example.com"], replyTo: "c@example.com" },
    ],
    invalid: [
      [{ ...EMAIL, to: [] }, ["to"]],
      [{ ...EMAIL, to: "db@example.com" }, ["to"]],
      [{ ...EMAIL, from: "Alerts <alerts@example.com>" }, ["from"]],
      [{ ...EMAIL, smarthost: "mail.example.com" }, ["smarthost"]],
      [{ ...EMAIL, tls: "ssl" }, ["tls"]],
    ],
  },
  slack: {
    schema: SlackSettingsSchema,
    valid: [
      { webhookUrl: SECRET },
      { botToken: "<secret>", channel: "#alerts" },
      { botToken: SECRET, channel: "C024BE91L", mentions: ["here", "U024BE91L", "S12AB"] },
    ],
    invalid: [
      [{ webhookUrl: "" }, ["webhookUrl"]],
      [{ botToken: SECRET, channel: "" }, ["channel"]],
      [{ mentions: ["@ada"] }, ["mentions", 0]],
      [{ mentions: "here" }, ["mentions"]],
      [{ api_url: "https://hooks.slack.com/x" }, []],
    ],
  },
  teams: {
    schema: TeamsSettingsSchema,
    valid: [
      { webhookUrl: SECRET },
      { webhookUrl: "<secret>" },
      { webhookUrl: { file: "/run/secrets/teams" } },
    ],
    invalid: [
      [{}, ["webhookUrl"]],
      [{ webhookUrl: "" }, ["webhookUrl"]],
      [{ webhookUrl: null }, ["webhookUrl"]],
      [{ webhookUrl: SECRET, title: "x" }, []],
      [{ webhookUrl: { vault: "x" } }, ["webhookUrl", "file"]],
    ],
  },
  webhook: {
    schema: WebhookSettingsSchema,
    valid: [
      WEBHOOK,
      { url: SECRET, headers: { "X-Team": "db" }, maxAlerts: 1 },
      {
        ...WEBHOOK,
        authorization: { type: "Token", credentials: SECRET },
        hmacSecret: SECRET,
        timeout: "1m",
      },
    ],
    invalid: [
      [{}, ["url"]],
      [{ url: "hooks.example.com" }, ["url"]],
      [{ url: "https://user:password@hooks.example.com" }, ["url"]],
      [{ ...WEBHOOK, maxAlerts: 0 }, ["maxAlerts"]],
      [{ ...WEBHOOK, authorization: {} }, ["authorization", "credentials"]],
      [{ ...WEBHOOK, headers: { "X-Team": 1 } }, ["headers", "X-Team"]],
    ],
  },
  pagerduty: {
    schema: PagerdutySettingsSchema,
    valid: [
      { routingKey: SECRET },
      { routingKey: "<secret>", region: "eu" },
      { routingKey: SECRET, component: "db", group: "shop", class: "disk" },
    ],
    invalid: [
      [{}, ["routingKey"]],
      [{ routingKey: "" }, ["routingKey"]],
      [{ routingKey: SECRET, region: "EU" }, ["region"]],
      [{ routingKey: SECRET, component: "" }, ["component"]],
      [{ routingKey: SECRET, severity: "critical" }, []],
    ],
  },
  opsgenie: {
    schema: OpsgenieSettingsSchema,
    valid: [
      { apiKey: SECRET },
      { apiKey: SECRET, region: "eu", tags: ["shop"] },
      { apiKey: SECRET, responders: [{ type: "team", name: "db" }] },
    ],
    invalid: [
      [{}, ["apiKey"]],
      [{ apiKey: SECRET, tags: ["x".repeat(51)] }, ["tags", 0]],
      [{ apiKey: SECRET, tags: Array.from({ length: 21 }, () => "x") }, ["tags"]],
      [{ apiKey: SECRET, responders: [{ type: "group", name: "db" }] }, ["responders", 0, "type"]],
      [{ apiKey: SECRET, region: "de" }, ["region"]],
    ],
  },
  jsm: {
    schema: JsmSettingsSchema,
    valid: [{ apiKey: SECRET }, { apiKey: SECRET, tags: [] }, { apiKey: SECRET, responders: [] }],
    invalid: [
      [{}, ["apiKey"]],
      [{ apiKey: 1 }, ["apiKey"]],
      [{ apiKey: SECRET, region: "eu" }, []],
      [{ apiKey: SECRET, tags: [""] }, ["tags", 0]],
      [{ apiKey: SECRET, responders: [{ type: "team" }] }, ["responders", 0, "name"]],
    ],
  },
  victorops: {
    schema: VictoropsSettingsSchema,
    valid: [
      { apiKey: SECRET, routingKey: "db" },
      { apiKey: "<secret>", routingKey: "db" },
      { apiKey: { file: "key" }, routingKey: "x" },
    ],
    invalid: [
      [{ apiKey: SECRET }, ["routingKey"]],
      [{ routingKey: "db" }, ["apiKey"]],
      [{ apiKey: SECRET, routingKey: "" }, ["routingKey"]],
      [{ apiKey: SECRET, routingKey: SECRET }, ["routingKey"]],
      [{ apiKey: SECRET, routingKey: "db", team: "x" }, []],
    ],
  },
  pushover: {
    schema: PushoverSettingsSchema,
    valid: [
      { userKey: SECRET, token: SECRET },
      { userKey: SECRET, token: SECRET, device: "phone", sound: "siren" },
      { userKey: SECRET, token: SECRET, retry: "30s", expire: "3h" },
    ],
    invalid: [
      [{ userKey: SECRET }, ["token"]],
      [{ token: SECRET }, ["userKey"]],
      [{ userKey: SECRET, token: SECRET, retry: 60 }, ["retry"]],
      [{ userKey: SECRET, token: SECRET, device: "" }, ["device"]],
      [{ userKey: SECRET, token: SECRET, priority: 2 }, []],
    ],
  },
  sns: {
    schema: SnsSettingsSchema,
    valid: [
      { topicArn: TOPIC },
      { topicArn: `${TOPIC}.fifo`, roleArn: "arn:aws:iam::123456789012:role/alerts" },
      { topicArn: TOPIC.replace("aws", "aws-us-gov"), accessKeyId: "AKIA", secretAccessKey: SECRET },
    ],
    invalid: [
      [{}, ["topicArn"]],
      [{ topicArn: "alerts" }, ["topicArn"]],
      [{ topicArn: TOPIC.replace("123456789012", "12345") }, ["topicArn"]],
      [{ topicArn: TOPIC, roleArn: TOPIC }, ["roleArn"]],
      [{ topicArn: TOPIC, region: "eu-central-1" }, []],
    ],
  },
  telegram: {
    schema: TelegramSettingsSchema,
    valid: [
      { botToken: SECRET, chatId: -1_001_234_567_890 },
      { botToken: SECRET, chatId: 7, messageThreadId: 2 },
      { botToken: SECRET, chatId: 7, parseMode: "plain" },
    ],
    invalid: [
      [{ botToken: SECRET }, ["chatId"]],
      [{ botToken: SECRET, chatId: "@alerts" }, ["chatId"]],
      [{ botToken: SECRET, chatId: 1.5 }, ["chatId"]],
      [{ chatId: 7 }, ["botToken"]],
      [{ botToken: SECRET, chatId: 7, parseMode: "Markdown" }, ["parseMode"]],
    ],
  },
  discord: {
    schema: DiscordSettingsSchema,
    valid: [{ webhookUrl: SECRET }, { webhookUrl: "<secret>" }, { webhookUrl: SECRET, username: "Alerts" }],
    invalid: [
      [{}, ["webhookUrl"]],
      [{ webhookUrl: SECRET, username: "" }, ["username"]],
      [{ webhookUrl: SECRET, username: "x".repeat(81) }, ["username"]],
      [{ webhookUrl: 1 }, ["webhookUrl"]],
      [{ webhookUrl: SECRET, content: "x" }, []],
    ],
  },
  webex: {
    schema: WebexSettingsSchema,
    valid: [
      { botToken: SECRET, roomId: "r" },
      { botToken: "<secret>", roomId: "r" },
      { botToken: { file: "t" }, roomId: "x".repeat(1_024) },
    ],
    invalid: [
      [{ botToken: SECRET }, ["roomId"]],
      [{ roomId: "r" }, ["botToken"]],
      [{ botToken: SECRET, roomId: "" }, ["roomId"]],
      [{ botToken: SECRET, roomId: 1 }, ["roomId"]],
      [{ botToken: SECRET, roomId: "r", toPersonEmail: "a@example.com" }, []],
    ],
  },
  wechat: {
    schema: WechatSettingsSchema,
    valid: [WECOM, { ...WECOM, toParty: "1|2" }, { ...WECOM, toTag: "3" }],
    invalid: [
      [{ ...WECOM, corpId: undefined }, ["corpId"]],
      [{ ...WECOM, agentId: 1 }, ["agentId"]],
      [{ ...WECOM, apiSecret: undefined }, ["apiSecret"]],
      [{ ...WECOM, toUser: "" }, ["toUser"]],
      [{ ...WECOM, to_user: "@all" }, []],
    ],
  },
  sms: {
    schema: SmsSettingsSchema,
    valid: [PHONE, { ...PHONE, provider: "vonage" }, { ...PHONE, maxSegments: 10 }],
    invalid: [
      [{ ...PHONE, provider: "pigeon" }, ["provider"]],
      [{ ...PHONE, to: ["030 654321"] }, ["to", 0]],
      [{ ...PHONE, to: [] }, ["to"]],
      [{ ...PHONE, maxSegments: 0 }, ["maxSegments"]],
      [{ ...PHONE, repeat: 2 }, []],
    ],
  },
  voice: {
    schema: VoiceSettingsSchema,
    valid: [PHONE, { ...PHONE, language: "de-DE" }, { ...PHONE, repeat: 5 }],
    invalid: [
      [{ ...PHONE, repeat: 6 }, ["repeat"]],
      [{ ...PHONE, language: "de_DE" }, ["language"]],
      [{ ...PHONE, from: "+0123" }, ["from"]],
      [{ ...PHONE, authToken: undefined }, ["authToken"]],
      [{ ...PHONE, maxSegments: 2 }, []],
    ],
  },
  push: {
    schema: PushSettingsSchema,
    valid: [PUSH, { ...PUSH, provider: "apns" }, { ...PUSH, credentials: "<secret>" }],
    invalid: [
      [{ ...PUSH, provider: "web" }, ["provider"]],
      [{ ...PUSH, topic: undefined }, ["topic"]],
      [{ ...PUSH, appId: "" }, ["appId"]],
      [{ ...PUSH, credentials: {} }, ["credentials", "file"]],
      [{ ...PUSH, token: "x" }, []],
    ],
  },
  matrix: {
    schema: MatrixSettingsSchema,
    valid: [MATRIX, { ...MATRIX, roomId: "#alerts:example.com" }, { ...MATRIX, accessToken: "<secret>" }],
    invalid: [
      [{ ...MATRIX, roomId: "alerts" }, ["roomId"]],
      [{ ...MATRIX, roomId: "!abc" }, ["roomId"]],
      [{ ...MATRIX, homeserverUrl: "matrix.example.com" }, ["homeserverUrl"]],
      [{ ...MATRIX, accessToken: undefined }, ["accessToken"]],
      [{ ...MATRIX, user: "x" }, []],
    ],
  },
  jira: {
    schema: JiraSettingsSchema,
    valid: [JIRA, { ...JIRA, labels: ["alert"] }, { ...JIRA, project: "OPS_2" }],
    invalid: [
      [{ ...JIRA, project: "ops" }, ["project"]],
      [{ ...JIRA, siteUrl: "acme" }, ["siteUrl"]],
      [{ ...JIRA, issueType: "" }, ["issueType"]],
      [{ ...JIRA, labels: "alert" }, ["labels"]],
      [{ ...JIRA, summary: "x" }, []],
    ],
  },
  servicenow: {
    schema: ServicenowSettingsSchema,
    valid: [NOW, { ...NOW, table: "em_event" }, { ...NOW, assignmentGroup: "Database" }],
    invalid: [
      [{ ...NOW, table: "Incident" }, ["table"]],
      [{ ...NOW, instanceUrl: "acme" }, ["instanceUrl"]],
      [{ ...NOW, username: "" }, ["username"]],
      [{ ...NOW, password: undefined }, ["password"]],
      [{ ...NOW, urgency: 1 }, []],
    ],
  },
};

for (const type of ChannelType.ids) testSchema(`settings of ${type}`, SETTINGS[type].schema, SETTINGS[type]);

testSchema("ResponderSchema", ResponderSchema, {
  valid: [
    { type: "team", name: "db" },
    { type: "user", name: "ada@example.com" },
    { type: "schedule", name: "Night shift" },
  ],
  invalid: [
    [{ type: "team" }, ["name"]],
    [{ name: "db" }, ["type"]],
    [{ type: "team", name: "" }, ["name"]],
    [{ type: "Team", name: "db" }, ["type"]],
    [{ type: "team", name: "db", id: "x" }, []],
  ],
});

testSchema("ChannelRateLimitSchema", ChannelRateLimitSchema, {
  valid: [
    { notifications: 1, per: "1s" },
    { notifications: 100_000, per: "1d" },
    { notifications: 10, per: "1h30m" },
  ],
  invalid: [
    [{ notifications: 0, per: "1s" }, ["notifications"]],
    [{ notifications: 1.5, per: "1s" }, ["notifications"]],
    [{ notifications: 1 }, ["per"]],
    [{ notifications: 1, per: "second" }, ["per"]],
    [{ notifications: 1, per: "1s", burst: 2 }, []],
  ],
});

const CHAT = { name: "chat", type: "teams", settings: { webhookUrl: SECRET } };

testSchema("NotificationChannelSchema", NotificationChannelSchema, {
  valid: [
    ...ChannelType.ids.map((type) => ({ name: type, type, settings: SETTINGS[type].valid[0] })),
    {
      ...CHAT,
      tenant: "acme",
      description: "d",
      enabled: false,
      template: "card",
      sendResolved: false,
      minimumLevel: "high",
      rateLimit: { notifications: 4, per: "1s" },
      phiAllowed: true,
    },
  ],
  invalid: [
    [{ ...CHAT, type: "fax" }, ["type"]],
    [{ ...CHAT, type: "slack", settings: { routingKey: SECRET } }, ["settings"]],
    [{ ...CHAT, settings: undefined }, ["settings"]],
    [{ ...CHAT, minimumLevel: "warning" }, ["minimumLevel"]],
    [{ ...CHAT, rateLimit: { notifications: 0, per: "1s" } }, ["rateLimit", "notifications"]],
    [{ ...CHAT, webhookUrl: SECRET }, []],
  ],
});

test.each(ChannelType.ids.map((type) => [type]))("%s has its secrets where its capabilities say", (type) => {
  const { schema } = SETTINGS[type];
  const shape = "shape" in schema ? schema.shape : {};
  for (const field of CHANNEL_CAPABILITIES[type].secretFields)
    expect(valuesAt(shape, field.split(".")[0] ?? ""), field).toHaveLength(1);
});
