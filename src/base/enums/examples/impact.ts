import type { SchemaExamples } from "../../schema-examples.js";
import type { ImpactSchema } from "../impact.js";

export const impact: SchemaExamples<ImpactSchema> = {
  valid: ["high", "medium", "low"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "HIGH"],
    ["$: invalid_value", " high"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["high"]],
  ],
};
