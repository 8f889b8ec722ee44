import type { SchemaExamples } from "../../schema-examples.js";
import type { IncidentStateSchema } from "../incident-state.js";

export const incidentState: SchemaExamples<IncidentStateSchema> = {
  valid: ["detected", "triaged", "mitigating", "monitoring", "resolved"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "DETECTED"],
    ["$: invalid_value", " detected"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["detected"]],
  ],
};
