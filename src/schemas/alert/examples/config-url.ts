import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { ConfigUrlSchema } from "../config-url.js";

export const configUrl: SchemaExamples<ConfigUrlSchema> = {
  valid: ["https://hooks.example.com/services/1", "http://localhost:9093", "<secret>"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "hooks.example.com"],
    ["$: invalid_format", "ftp://example.com/"],
    ["$: invalid_format", "https://"],
    ["$: invalid_format", "//example.com/"],
    ["$: invalid_type", 443],
  ],
};
