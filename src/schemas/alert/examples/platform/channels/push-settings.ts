import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { PushSettingsSchema } from "../../../platform/channels/push-settings.js";

export const pushSettings: SchemaExamples<PushSettingsSchema> = {
  valid: [
    { provider: "fcm", appId: "acme-alerts", credentials: { file: "/etc/tocsin/secret" }, topic: "oncall" },
    {
      provider: "apns",
      appId: "com.example.alerts",
      credentials: { secretRef: { name: "notifications", key: "token" } },
      topic: "oncall",
    },
    {
      provider: "fcm",
      appId: "a",
      credentials: { secretRef: { name: "notifications", key: "token" } },
      topic: "t",
    },
  ],
  invalid: [
    ["provider: invalid_value, appId: invalid_type, credentials: invalid_union, topic: invalid_type", {}],
    [
      "provider: invalid_value",
      {
        provider: "web",
        appId: "a",
        credentials: { secretRef: { name: "notifications", key: "token" } },
        topic: "t",
      },
    ],
    [
      "appId: too_small",
      {
        provider: "fcm",
        appId: "",
        credentials: { secretRef: { name: "notifications", key: "token" } },
        topic: "t",
      },
    ],
    ["credentials: invalid_union", { provider: "fcm", appId: "a", topic: "t" }],
    [
      "topic: invalid_type, $: unrecognized_keys",
      {
        provider: "fcm",
        appId: "a",
        credentials: { secretRef: { name: "notifications", key: "token" } },
        topics: ["t"],
      },
    ],
  ],
};
