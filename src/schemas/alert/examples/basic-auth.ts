import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { BasicAuthSchema } from "../basic-auth.js";

export const basicAuth: SchemaExamples<BasicAuthSchema> = {
  valid: [
    { username: "tocsin", password_file: "/etc/alertmanager/password" },
    { username_file: "/etc/alertmanager/username", password: "<secret>" },
    {},
  ],
  invalid: [
    ["$: unrecognized_keys", { user: "tocsin" }],
    ["username: invalid_type", { username: 7 }],
    ["password: invalid_type", { username: "tocsin", password: 12345 }],
    ["username: invalid_type", { username: ["tocsin"] }],
    ["$: invalid_type", "tocsin:secret"],
  ],
};
