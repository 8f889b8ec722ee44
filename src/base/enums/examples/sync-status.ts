import type { SchemaExamples } from "../../schema-examples.js";
import type { SyncStatusSchema } from "../sync-status.js";

export const syncStatus: SchemaExamples<SyncStatusSchema> = {
  valid: ["synced", "unknown", "extra", "missing", "out_of_sync"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "SYNCED"],
    ["$: invalid_value", " synced"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["synced"]],
  ],
};
