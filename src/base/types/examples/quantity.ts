import type { SchemaExamples } from "../../schema-examples.js";
import type { QuantitySchema } from "../quantity.js";

export const quantity: SchemaExamples<QuantitySchema> = {
  valid: ["1.5Gi", "500m", "2", "1e3"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "1K"],
    ["$: invalid_format", "1.5 Gi"],
    ["$: invalid_format", "1gi"],
    ["$: invalid_format", "Gi"],
    ["$: invalid_type", 2],
  ],
};
