import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { TeamsSettingsSchema } from "../../../platform/channels/teams-settings.js";

export const teamsSettings: SchemaExamples<TeamsSettingsSchema> = {
  valid: [
    { webhookUrl: { file: "/etc/tocsin/secret" } },
    { webhookUrl: { secretRef: { name: "notifications", key: "token" } } },
    { webhookUrl: { env: "TEAMS_URL" } },
  ],
  invalid: [
    ["webhookUrl: invalid_union", {}],
    ["webhookUrl: invalid_union", { webhookUrl: null }],
    ["webhookUrl: invalid_union", { webhookUrl: {} }],
    [
      "webhookUrl: invalid_union, $: unrecognized_keys",
      { url: { secretRef: { name: "notifications", key: "token" } } },
    ],
    [
      "$: unrecognized_keys",
      { webhookUrl: { secretRef: { name: "notifications", key: "token" } }, channel: "a" },
    ],
  ],
};
