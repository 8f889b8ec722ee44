import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { TelegramConfigSchema } from "../../receivers/telegram-config.js";

export const telegramConfig: SchemaExamples<TelegramConfigSchema> = {
  valid: [
    {
      bot_token_file: "/etc/alertmanager/telegram-token",
      chat_id: -1001234567890,
      message: "{{ .CommonAnnotations.summary }}",
      parse_mode: "HTML",
    },
    { chat_id: 42, message_thread_id: 7 },
    { parse_mode: "", disable_notifications: true },
  ],
  invalid: [
    ["chat_id: invalid_type", { chat_id: "@alerts" }],
    ["chat_id: invalid_type", { chat_id: 1.5 }],
    ["parse_mode: invalid_value", { parse_mode: "markdown" }],
    ["bot_token: invalid_type", { bot_token: 1 }],
    ["$: unrecognized_keys", { text: "x" }],
    ["api_url: invalid_format", { api_url: "api.telegram.org" }],
  ],
};
