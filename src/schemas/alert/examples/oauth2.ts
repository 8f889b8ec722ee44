import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { OAuth2Schema } from "../oauth2.js";

export const oAuth2: SchemaExamples<OAuth2Schema> = {
  valid: [
    {
      client_id: "alertmanager",
      client_secret_file: "/etc/alertmanager/client-secret",
      token_url: "https://login.example.com/oauth2/token",
      scopes: ["alerts.write"],
      endpoint_params: { audience: "alerts" },
    },
    {
      client_id: "alertmanager",
      token_url: "https://login.example.com/token",
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      signature_algorithm: "RS256",
      claims: { sub: "alertmanager" },
    },
    { client_id: "a", token_url: "http://localhost/token" },
  ],
  invalid: [
    ["client_id: invalid_type, token_url: invalid_type", {}],
    ["token_url: invalid_type", { client_id: "alertmanager" }],
    ["client_id: too_small", { client_id: "", token_url: "https://login.example.com/token" }],
    [
      "scopes: invalid_type",
      { client_id: "alertmanager", token_url: "https://login.example.com/token", scopes: "alerts.write" },
    ],
    [
      "$: unrecognized_keys",
      { client_id: "alertmanager", token_url: "https://login.example.com/token", clientSecret: "abc" },
    ],
  ],
};
