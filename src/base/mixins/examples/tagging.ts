import type { SchemaExamples } from "../../schema-examples.js";
import type { TagSchema } from "../tagging.js";

export const tag: SchemaExamples<TagSchema> = {
  valid: ["owner:db-team", "production", "cost-center=4711"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "Production"],
    ["$: invalid_format", "two words"],
    ["$: invalid_format", "-a"],
    [
      "$: invalid_format",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ],
    ["$: invalid_type", 7],
  ],
};
