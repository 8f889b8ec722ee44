import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { SettingsSchema } from "../settings.js";

export const settings: SchemaExamples<SettingsSchema> = {
  valid: [
    {
      now: "2026-03-01T08:00:00Z",
      prometheus: {
        version: "2.53",
        features: ["promql-experimental-functions"],
        nameScheme: "legacy",
        scrapeInterval: "30s",
        scrapeIntervals: { blackbox: "5m" },
        evaluationInterval: "30s",
        lookbackDelta: "5m",
        retention: "15d",
        externalLabels: { cluster: "eu-1" },
      },
      alertmanager: { version: "0.28", matcherMode: "utf8", templates: "all" },
    },
    {},
    { prometheus: { version: "3.0.1" } },
  ],
  invalid: [
    ["now: invalid_format", { now: "2026-03-01" }],
    ["prometheus.version: invalid_format", { prometheus: { version: "3" } }],
    ["prometheus.features[0]: invalid_value", { prometheus: { features: ["exemplar-storage"] } }],
    ["prometheus.scrapeInterval: invalid_format", { prometheus: { scrapeInterval: "30 seconds" } }],
    ["alertmanager.matcherMode: invalid_value", { alertmanager: { matcherMode: "utf8-strict" } }],
    ["alertmanager.version: invalid_type", { alertmanager: { version: 0.34 } }],
    ["$: unrecognized_keys", { grafana: {} }],
  ],
};
