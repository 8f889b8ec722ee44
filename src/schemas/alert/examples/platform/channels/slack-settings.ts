import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { SlackSettingsSchema } from "../../../platform/channels/slack-settings.js";

export const slackSettings: SchemaExamples<SlackSettingsSchema> = {
  valid: [
    { botToken: { file: "/etc/tocsin/secret" }, channel: "#alerts", mentions: ["here"] },
    { webhookUrl: { secretRef: { name: "notifications", key: "token" } } },
    {
      botToken: { secretRef: { name: "notifications", key: "token" } },
      channel: "C024BE91L",
      mentions: ["U024BE7LH"],
    },
  ],
  invalid: [
    ["channel: invalid_type", { channel: 7 }],
    ["mentions[0]: invalid_format", { mentions: ["@ada"] }],
    ["webhookUrl: invalid_union", { webhookUrl: {} }],
    ["$: unrecognized_keys", { token: { secretRef: { name: "notifications", key: "token" } } }],
    ["channel: too_small", { channel: "" }],
  ],
};
