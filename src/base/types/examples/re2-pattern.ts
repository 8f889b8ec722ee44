import type { SchemaExamples } from "../../schema-examples.js";
import type { Re2PatternSchema } from "../re2-pattern.js";

export const re2Pattern: SchemaExamples<Re2PatternSchema> = {
  valid: ["db-[0-9]+|cache", ".*", ""],
  invalid: [
    ["$: invalid_type", null],
    ["$: invalid_type", 1],
    ["$: invalid_type", {}],
    ["$: invalid_type", ["a"]],
    ["$: invalid_type", true],
  ],
};
