import { TenantSlugSchema, TenantUidSchema } from "../types/ids.js";
import { changed, foundAt, type MixinRule } from "./rule.js";

/** Whose a thing is. Both never change; what a client sends has to equal its verified claim. */
export const tenancy = {
  /** The name people know. */
  tenantId: TenantSlugSchema,
  /** What access is decided by. */
  tenantUid: TenantUidSchema,
} as const;

const FIELDS = ["tenantId", "tenantUid"] as const;

export const TENANCY_RULES: readonly MixinRule[] = [
  {
    code: "tenancy/other-tenant",
    layer: "security",
    fields: FIELDS,
    summary: "A thing belongs to the tenant of the verified claim.",
    check: (value, { tenant }) =>
      FIELDS.flatMap((field) => {
        const claimed = tenant?.[field];
        const isWrong = claimed !== undefined && value[field] !== undefined && value[field] !== claimed;
        return foundAt(isWrong, [field], `${field} is not that of the verified claim`);
      }),
  },
  {
    code: "tenancy/tenant-changed",
    layer: "security",
    fields: FIELDS,
    summary: "A thing never goes to another tenant.",
    check: (value, { before }) => FIELDS.flatMap((field) => changed(value, before, field)),
  },
];
