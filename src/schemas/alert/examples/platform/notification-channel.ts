import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  ChannelRateLimitSchema,
  NotificationChannelSchema,
} from "../../platform/notification-channel.js";

export const channelRateLimit: SchemaExamples<ChannelRateLimitSchema> = {
  valid: [
    { notifications: 30, per: "1m" },
    { notifications: 1, per: "1h" },
    { notifications: 100000, per: "1d" },
  ],
  invalid: [
    ["notifications: invalid_type, per: invalid_type", {}],
    ["notifications: too_small", { notifications: 0, per: "1m" }],
    ["per: invalid_type", { notifications: 30 }],
    ["per: invalid_format", { notifications: 30, per: "minute" }],
    ["notifications: invalid_type", { notifications: "30", per: "1m" }],
  ],
};

export const notificationChannel: SchemaExamples<NotificationChannelSchema> = {
  valid: [
    {
      name: "platform chat",
      type: "slack",
      settings: { botToken: { file: "/etc/tocsin/secret" }, channel: "#alerts", mentions: ["here"] },
      minimumLevel: "medium",
      rateLimit: { notifications: 30, per: "1m" },
    },
    { name: "hook", type: "webhook", settings: { url: "https://hooks.example.com/alerts" } },
    {
      name: "mail",
      type: "email",
      settings: { to: ["oncall@example.com"], from: "alerts@example.com", smarthost: "mail.example.com:587" },
      sendResolved: false,
    },
  ],
  invalid: [
    ["type: invalid_union", {}],
    [
      "type: invalid_union",
      {
        name: "platform chat",
        type: "irc",
        settings: { botToken: { file: "/etc/tocsin/secret" }, channel: "#alerts", mentions: ["here"] },
        minimumLevel: "medium",
        rateLimit: { notifications: 30, per: "1m" },
      },
    ],
    [
      "settings.channel: invalid_type",
      {
        name: "platform chat",
        type: "slack",
        settings: { channel: 7 },
        minimumLevel: "medium",
        rateLimit: { notifications: 30, per: "1m" },
      },
    ],
    [
      "minimumLevel: invalid_value",
      {
        name: "platform chat",
        type: "slack",
        settings: { botToken: { file: "/etc/tocsin/secret" }, channel: "#alerts", mentions: ["here"] },
        minimumLevel: "warning",
        rateLimit: { notifications: 30, per: "1m" },
      },
    ],
    [
      "name: invalid_format",
      {
        name: "",
        type: "slack",
        settings: { botToken: { file: "/etc/tocsin/secret" }, channel: "#alerts", mentions: ["here"] },
        minimumLevel: "medium",
        rateLimit: { notifications: 30, per: "1m" },
      },
    ],
    [
      "$: unrecognized_keys",
      {
        name: "platform chat",
        type: "slack",
        settings: { botToken: { file: "/etc/tocsin/secret" }, channel: "#alerts", mentions: ["here"] },
        minimumLevel: "medium",
        rateLimit: { notifications: 30, per: "1m" },
        url: "https://example.com",
      },
    ],
  ],
};
