import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { VictoropsSettingsSchema } from "../../../platform/channels/victorops-settings.js";

export const victoropsSettings: SchemaExamples<VictoropsSettingsSchema> = {
  valid: [
    { apiKey: { file: "/etc/tocsin/secret" }, routingKey: "db" },
    { apiKey: { secretRef: { name: "notifications", key: "token" } }, routingKey: "web" },
    { apiKey: { env: "VO_KEY" }, routingKey: "a" },
  ],
  invalid: [
    ["apiKey: invalid_union, routingKey: invalid_type", {}],
    ["routingKey: invalid_type", { apiKey: { secretRef: { name: "notifications", key: "token" } } }],
    [
      "routingKey: too_small",
      { apiKey: { secretRef: { name: "notifications", key: "token" } }, routingKey: "" },
    ],
    ["apiKey: invalid_union", { routingKey: "db" }],
    [
      "$: unrecognized_keys",
      { apiKey: { secretRef: { name: "notifications", key: "token" } }, routingKey: "db", team: "db" },
    ],
  ],
};
