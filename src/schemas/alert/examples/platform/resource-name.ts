import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { ResourceNameSchema } from "../../platform/resource-name.js";

export const resourceName: SchemaExamples<ResourceNameSchema> = {
  valid: ["platform chat", "CpuHigh", "größe/1"],
  invalid: [
    ["$: invalid_format", ""],
    [
      "$: invalid_format",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ],
    ["$: invalid_format", "two\nlines"],
    ["$: invalid_format", "‮evil"],
    ["$: invalid_type", 7],
  ],
};
