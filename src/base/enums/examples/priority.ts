import type { SchemaExamples } from "../../schema-examples.js";
import type { PrioritySchema } from "../priority.js";

export const priority: SchemaExamples<PrioritySchema> = {
  valid: ["p1", "p2", "p3", "p4", "p5"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "P1"],
    ["$: invalid_value", " p1"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["p1"]],
  ],
};
