import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { SecretReferenceSchema, SecretSourceSchema } from "../../platform/secret-source.js";

export const secretReference: SchemaExamples<SecretReferenceSchema> = {
  valid: [
    { secretRef: { name: "notifications", key: "token" } },
    { file: "/etc/tocsin/secret" },
    { env: "SLACK_TOKEN" },
  ],
  invalid: [
    ["$: invalid_union", "xoxb-1"],
    ["$: invalid_union", {}],
    ["file: too_small", { file: "" }],
    ["env: invalid_format", { env: "1 a" }],
    ["$: invalid_union", { secretRef: "notifications/token" }],
  ],
};

export const secretSource: SchemaExamples<SecretSourceSchema> = {
  valid: [{ secretRef: { name: "notifications", key: "token" } }, { env: "SLACK_TOKEN" }, "<secret>"],
  invalid: [
    ["$: invalid_union", ""],
    ["$: invalid_union", {}],
    ["$: invalid_union", { vault: "a" }],
    ["$: invalid_union", null],
    ["$: invalid_union", { secretRef: { name: "notifications" } }],
  ],
};
