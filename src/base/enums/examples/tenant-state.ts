import type { SchemaExamples } from "../../schema-examples.js";
import type { TenantStateSchema } from "../tenant-state.js";

export const tenantState: SchemaExamples<TenantStateSchema> = {
  valid: ["requested", "provisioning", "active", "read_only", "suspended"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "REQUESTED"],
    ["$: invalid_value", " requested"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["requested"]],
  ],
};
