import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { HttpAuthorizationSchema } from "../http-authorization.js";

export const httpAuthorization: SchemaExamples<HttpAuthorizationSchema> = {
  valid: [{ type: "Bearer", credentials_file: "/etc/alertmanager/token" }, { credentials: "<secret>" }, {}],
  invalid: [
    ["$: unrecognized_keys", { token: "abc" }],
    ["type: invalid_type", { type: 1 }],
    ["credentials: invalid_type", { credentials: { name: "token" } }],
    ["$: invalid_type", "Bearer abc"],
    ["$: unrecognized_keys", { type: "Bearer", credential: "abc" }],
  ],
};
