import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { TelegramSettingsSchema } from "../../../platform/channels/telegram-settings.js";

export const telegramSettings: SchemaExamples<TelegramSettingsSchema> = {
  valid: [
    {
      botToken: { file: "/etc/tocsin/secret" },
      chatId: -1001234567890,
      messageThreadId: 7,
      parseMode: "MarkdownV2",
    },
    { botToken: { secretRef: { name: "notifications", key: "token" } }, chatId: 42 },
    { botToken: { secretRef: { name: "notifications", key: "token" } }, chatId: 42, parseMode: "plain" },
  ],
  invalid: [
    ["botToken: invalid_union, chatId: invalid_type", {}],
    [
      "chatId: invalid_type",
      { botToken: { secretRef: { name: "notifications", key: "token" } }, chatId: "@alerts" },
    ],
    [
      "chatId: invalid_type",
      { botToken: { secretRef: { name: "notifications", key: "token" } }, chatId: 1.5 },
    ],
    [
      "parseMode: invalid_value",
      { botToken: { secretRef: { name: "notifications", key: "token" } }, chatId: 42, parseMode: "html" },
    ],
    [
      "messageThreadId: too_small",
      { botToken: { secretRef: { name: "notifications", key: "token" } }, chatId: 42, messageThreadId: 0 },
    ],
  ],
};
