import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { TlsConfigSchema, TlsVersionSchema } from "../tls-config.js";

export const tlsConfig: SchemaExamples<TlsConfigSchema> = {
  valid: [
    {
      ca_file: "/etc/ssl/ca.pem",
      cert_file: "/etc/ssl/client.pem",
      key_file: "/etc/ssl/client.key",
      server_name: "alerts.example.com",
      min_version: "TLS12",
    },
    { insecure_skip_verify: true },
    {},
  ],
  invalid: [
    ["min_version: invalid_value", { min_version: "1.2" }],
    ["min_version: invalid_value", { min_version: "TLSv1.2" }],
    ["insecure_skip_verify: invalid_type", { insecure_skip_verify: "true" }],
    ["$: unrecognized_keys", { cafile: "/etc/ssl/ca.pem" }],
    ["ca_file: invalid_type", { ca_file: ["/etc/ssl/ca.pem"] }],
  ],
};

export const tlsVersion: SchemaExamples<TlsVersionSchema> = {
  valid: ["TLS13", "TLS12", "TLS10"],
  invalid: [
    ["$: invalid_value", "TLS1.3"],
    ["$: invalid_value", "tls13"],
    ["$: invalid_value", "1.3"],
    ["$: invalid_value", 13],
    ["$: invalid_value", "SSL3"],
  ],
};
