import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { OpsgenieSettingsSchema } from "../../../platform/channels/opsgenie-settings.js";

export const opsgenieSettings: SchemaExamples<OpsgenieSettingsSchema> = {
  valid: [
    {
      apiKey: { file: "/etc/tocsin/secret" },
      region: "eu",
      responders: [{ type: "team", name: "db" }],
      tags: ["db"],
    },
    { apiKey: { secretRef: { name: "notifications", key: "token" } } },
    { apiKey: { secretRef: { name: "notifications", key: "token" } }, region: "us" },
  ],
  invalid: [
    ["apiKey: invalid_union", {}],
    [
      "region: invalid_value",
      { apiKey: { secretRef: { name: "notifications", key: "token" } }, region: "EU" },
    ],
    [
      "tags[0]: too_big",
      {
        apiKey: { secretRef: { name: "notifications", key: "token" } },
        tags: ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
      },
    ],
    [
      "responders[0].type: invalid_value",
      { apiKey: { secretRef: { name: "notifications", key: "token" } }, responders: [{ name: "db" }] },
    ],
    [
      "$: unrecognized_keys",
      { apiKey: { secretRef: { name: "notifications", key: "token" } }, priority: "P1" },
    ],
  ],
};
