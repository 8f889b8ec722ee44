import type { SchemaExamples } from "../../../../../base/schema-examples.js";
import type { PagerdutySettingsSchema } from "../../../platform/channels/pagerduty-settings.js";

export const pagerdutySettings: SchemaExamples<PagerdutySettingsSchema> = {
  valid: [
    {
      routingKey: { file: "/etc/tocsin/secret" },
      region: "eu",
      component: "db",
      group: "prod",
      class: "latency",
    },
    { routingKey: { secretRef: { name: "notifications", key: "token" } } },
    { routingKey: { env: "PD_KEY" } },
  ],
  invalid: [
    ["routingKey: invalid_union", {}],
    [
      "region: invalid_value",
      { routingKey: { secretRef: { name: "notifications", key: "token" } }, region: "de" },
    ],
    [
      "component: too_small",
      { routingKey: { secretRef: { name: "notifications", key: "token" } }, component: "" },
    ],
    [
      "routingKey: invalid_union, $: unrecognized_keys",
      { serviceKey: { secretRef: { name: "notifications", key: "token" } } },
    ],
    ["routingKey: invalid_union", { routingKey: 7 }],
  ],
};
