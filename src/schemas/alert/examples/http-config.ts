import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { HttpConfigSchema } from "../http-config.js";

export const httpConfig: SchemaExamples<HttpConfigSchema> = {
  valid: [
    {
      authorization: { credentials_file: "/etc/alertmanager/token" },
      tls_config: { ca_file: "/etc/ssl/ca.pem" },
      proxy_url: "http://proxy.example.com:3128",
      follow_redirects: false,
      http_headers: { "X-Scope-OrgID": { values: ["acme"] } },
    },
    { basic_auth: { username: "tocsin", password_file: "/etc/password" } },
    {},
  ],
  invalid: [
    ["$: unrecognized_keys", { proxy: "http://proxy.example.com" }],
    ["follow_redirects: invalid_type", { follow_redirects: "false" }],
    ["basic_auth: invalid_type", { basic_auth: "tocsin:secret" }],
    ["http_headers.X-Scope-OrgID: invalid_type", { http_headers: { "X-Scope-OrgID": "acme" } }],
    [
      "proxy_connect_header.Authorization: invalid_type",
      { proxy_connect_header: { Authorization: "Basic abc" } },
    ],
    ["tls_config: unrecognized_keys", { tls_config: { verify: false } }],
  ],
};
