import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { WebexSettingsSchema } from "../../../platform/channels/webex-settings.js";

export const webexSettings: SchemaExamples<WebexSettingsSchema> = {
  valid: [
    { botToken: { file: "/etc/tocsin/secret" }, roomId: "Y2lzY29zcGFyazovL3VzL1JPT00vMQ" },
    { botToken: { secretRef: { name: "notifications", key: "token" } }, roomId: "a" },
    { botToken: { env: "WEBEX_TOKEN" }, roomId: "a" },
  ],
  invalid: [
    ["botToken: invalid_union, roomId: invalid_type", {}],
    ["roomId: invalid_type", { botToken: { secretRef: { name: "notifications", key: "token" } } }],
    ["roomId: too_small", { botToken: { secretRef: { name: "notifications", key: "token" } }, roomId: "" }],
    ["botToken: invalid_union", { roomId: "a" }],
    [
      "$: unrecognized_keys",
      { botToken: { secretRef: { name: "notifications", key: "token" } }, roomId: "a", team: "b" },
    ],
  ],
};
