import type { SchemaExamples } from "../../schema-examples.js";
import type { EmailSchema } from "../email.js";

export const email: SchemaExamples<EmailSchema> = {
  valid: ["oncall@example.com", "db+alerts@ops.example.com", "o'neil@example.com"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "oncall"],
    ["$: invalid_format", "oncall@localhost"],
    ["$: invalid_format", "Ada <ada@example.com>"],
    ["$: invalid_format", "ada@@example.com"],
    ["$: invalid_format", ".ada@example.com"],
  ],
};
