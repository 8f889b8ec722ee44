import type { SchemaExamples } from "../../schema-examples.js";
import type { PercentageSchema, PercentSchema, RatioSchema } from "../ratio.js";

export const percentage: SchemaExamples<PercentageSchema> = {
  valid: ["99.95%", "80%", "0%"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "80"],
    ["$: invalid_format", "101%"],
    ["$: invalid_format", "-5%"],
    ["$: invalid_format", "80 %"],
    ["$: invalid_type", 80],
  ],
};

export const percent: SchemaExamples<PercentSchema> = {
  valid: [99.95, 80, 0],
  invalid: [
    ["$: too_small", -1],
    ["$: too_big", 100.5],
    ["$: invalid_type", "80"],
    ["$: invalid_type", "80%"],
    ["$: invalid_type", null],
  ],
};

export const ratio: SchemaExamples<RatioSchema> = {
  valid: [0.9995, 0.8, 1],
  invalid: [
    ["$: too_small", -0.1],
    ["$: too_big", 1.5],
    ["$: too_big", 80],
    ["$: invalid_type", "0.8"],
    ["$: invalid_type", null],
  ],
};
