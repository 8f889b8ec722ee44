import type { SchemaExamples } from "../../schema-examples.js";
import type { EnvironmentSchema } from "../environment.js";

export const environment: SchemaExamples<EnvironmentSchema> = {
  valid: ["sandbox", "development", "test", "integration", "staging"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "SANDBOX"],
    ["$: invalid_value", " sandbox"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["sandbox"]],
  ],
};
