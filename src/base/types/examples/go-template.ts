import type { SchemaExamples } from "../../schema-examples.js";
import type { GoTemplateSchema } from "../go-template.js";

export const goTemplate: SchemaExamples<GoTemplateSchema> = {
  valid: ["{{ $labels.instance }} is down", "no action", ""],
  invalid: [
    ["$: invalid_type", null],
    ["$: invalid_type", 1],
    ["$: invalid_type", {}],
    ["$: invalid_type", ["a"]],
    ["$: invalid_type", true],
  ],
};
