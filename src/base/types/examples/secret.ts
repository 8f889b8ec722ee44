import type { SchemaExamples } from "../../schema-examples.js";
import type { SecretSchema } from "../secret.js";

export const secret: SchemaExamples<SecretSchema> = {
  valid: ["<secret>", "correct horse battery staple", "${DB_PASSWORD}"],
  invalid: [
    ["$: too_small", ""],
    ["$: invalid_type", null],
    ["$: invalid_type", 42],
    ["$: invalid_type", { value: "x" }],
    ["$: invalid_type", ["x"]],
  ],
};
