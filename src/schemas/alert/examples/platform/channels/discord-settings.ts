import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { DiscordSettingsSchema } from "../../../platform/channels/discord-settings.js";

export const discordSettings: SchemaExamples<DiscordSettingsSchema> = {
  valid: [
    { webhookUrl: { file: "/etc/tocsin/secret" }, username: "tocsin" },
    { webhookUrl: { secretRef: { name: "notifications", key: "token" } } },
    { webhookUrl: { env: "DISCORD_URL" } },
  ],
  invalid: [
    ["webhookUrl: invalid_union", {}],
    ["webhookUrl: invalid_union", { webhookUrl: {} }],
    ["username: too_small", { webhookUrl: { file: "/etc/tocsin/secret" }, username: "" }],
    ["webhookUrl: invalid_union, $: unrecognized_keys", { url: { file: "/etc/tocsin/secret" } }],
    ["webhookUrl: invalid_union", { webhookUrl: 7 }],
  ],
};
