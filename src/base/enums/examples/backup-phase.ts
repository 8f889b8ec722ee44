import type { SchemaExamples } from "../../schema-examples.js";
import type { BackupPhaseSchema } from "../backup-phase.js";

export const backupPhase: SchemaExamples<BackupPhaseSchema> = {
  valid: ["new", "queued", "ready_to_start", "failed_validation", "in_progress"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "NEW"],
    ["$: invalid_value", " new"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["new"]],
  ],
};
