import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { TracingConfigSchema } from "../tracing-config.js";

export const tracingConfig: SchemaExamples<TracingConfigSchema> = {
  valid: [
    {
      client_type: "grpc",
      endpoint: "otel-collector:4317",
      sampling_fraction: 0.1,
      insecure: true,
      compression: "gzip",
      timeout: "5s",
      headers: { "X-Scope-OrgID": { values: ["acme"] } },
    },
    { endpoint: "otel-collector:4317" },
    { client_type: "http", endpoint: "otel-collector:4318", tls_config: { ca_file: "/etc/ssl/ca.pem" } },
  ],
  invalid: [
    ["endpoint: invalid_type", {}],
    ["endpoint: too_small", { endpoint: "" }],
    ["client_type: invalid_value", { endpoint: "otel:4317", client_type: "udp" }],
    ["sampling_fraction: invalid_type", { endpoint: "otel:4317", sampling_fraction: "10%" }],
    ["headers.X-Scope-OrgID: invalid_type", { endpoint: "otel:4317", headers: { "X-Scope-OrgID": "acme" } }],
    ["$: unrecognized_keys", { endpoint: "otel:4317", sampler: 1 }],
  ],
};
