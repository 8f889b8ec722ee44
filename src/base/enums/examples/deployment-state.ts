import type { SchemaExamples } from "../../schema-examples.js";
import type { DeploymentStateSchema } from "../deployment-state.js";

export const deploymentState: SchemaExamples<DeploymentStateSchema> = {
  valid: ["initializing", "initialized", "progressing", "paused", "waiting_promotion"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "INITIALIZING"],
    ["$: invalid_value", " initializing"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["initializing"]],
  ],
};
