import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { JsmSettingsSchema } from "../../../platform/channels/jsm-settings.js";

export const jsmSettings: SchemaExamples<JsmSettingsSchema> = {
  valid: [
    { apiKey: { file: "/etc/tocsin/secret" }, responders: [{ type: "team", name: "db" }], tags: ["db"] },
    { apiKey: { secretRef: { name: "notifications", key: "token" } } },
    { apiKey: { secretRef: { name: "notifications", key: "token" } }, tags: [] },
  ],
  invalid: [
    ["apiKey: invalid_union", {}],
    ["apiKey: invalid_union", { apiKey: {} }],
    ["tags[0]: too_small", { apiKey: { secretRef: { name: "notifications", key: "token" } }, tags: [""] }],
    [
      "responders[0]: invalid_type",
      { apiKey: { secretRef: { name: "notifications", key: "token" } }, responders: ["db"] },
    ],
    [
      "$: unrecognized_keys",
      { apiKey: { secretRef: { name: "notifications", key: "token" } }, region: "eu" },
    ],
  ],
};
