import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { PushoverSettingsSchema } from "../../../platform/channels/pushover-settings.js";

export const pushoverSettings: SchemaExamples<PushoverSettingsSchema> = {
  valid: [
    {
      userKey: { file: "/etc/tocsin/secret" },
      token: { secretRef: { name: "notifications", key: "token" } },
      device: "phone",
      sound: "siren",
      retry: "1m",
      expire: "1h",
    },
    {
      userKey: { secretRef: { name: "notifications", key: "token" } },
      token: { secretRef: { name: "notifications", key: "token" } },
    },
    {
      userKey: { secretRef: { name: "notifications", key: "token" } },
      token: { secretRef: { name: "notifications", key: "token" } },
      expire: "3h",
    },
  ],
  invalid: [
    ["userKey: invalid_union, token: invalid_union", {}],
    ["token: invalid_union", { userKey: { secretRef: { name: "notifications", key: "token" } } }],
    [
      "retry: invalid_type",
      {
        userKey: { secretRef: { name: "notifications", key: "token" } },
        token: { secretRef: { name: "notifications", key: "token" } },
        retry: 60,
      },
    ],
    [
      "device: too_small",
      {
        userKey: { secretRef: { name: "notifications", key: "token" } },
        token: { secretRef: { name: "notifications", key: "token" } },
        device: "",
      },
    ],
    [
      "$: unrecognized_keys",
      {
        userKey: { secretRef: { name: "notifications", key: "token" } },
        token: { secretRef: { name: "notifications", key: "token" } },
        priority: 2,
      },
    ],
  ],
};
