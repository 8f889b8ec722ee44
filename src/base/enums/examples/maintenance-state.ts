import type { SchemaExamples } from "../../schema-examples.js";
import type { MaintenanceStateSchema } from "../maintenance-state.js";

export const maintenanceState: SchemaExamples<MaintenanceStateSchema> = {
  valid: ["draft", "approved", "scheduled", "in_progress", "completed"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "DRAFT"],
    ["$: invalid_value", " draft"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["draft"]],
  ],
};
