import * as z from "zod";
import { RequestIdSchema, UserIdSchema } from "../types/ids.js";
import { IpAddressSchema } from "../types/network.js";
import { changed, foundAt, isObject, type MixinRule, textAt } from "./rule.js";

const actor = z.strictObject({
  type: z.enum(["user", "service", "system"]),
  id: UserIdSchema,
  /** For whom a service or an administrator acts. */
  onBehalfOf: UserIdSchema.optional(),
  /** Why; a system has to say it. */
  reason: z.string().min(1).max(1_024).optional(),
});
type InferredActor = typeof actor;
/** Who does something: a person, a service with an account, or the platform itself. */
export interface ActorSchema extends InferredActor {}
export const ActorSchema: ActorSchema = actor;
export interface Actor extends z.infer<ActorSchema> {}
export interface ActorInput extends z.input<ActorSchema> {}

const source = z.strictObject({
  ip: IpAddressSchema.optional(),
  userAgent: z.string().max(1_024).optional(),
  requestId: RequestIdSchema,
});
type InferredSource = typeof source;
/** The request by which something is done. */
export interface AuditSourceSchema extends InferredSource {}
export const AuditSourceSchema: AuditSourceSchema = source;
export interface AuditSource extends z.infer<AuditSourceSchema> {}
export interface AuditSourceInput extends z.input<AuditSourceSchema> {}

/** Who made and changed a thing. {@link changedBy} keeps it. */
export const audit = {
  /** Who made it; never changes. */
  createdBy: ActorSchema,
  /** Who last changed it. */
  updatedBy: ActorSchema,
  /** The request of the last change. */
  source: AuditSourceSchema.optional(),
} as const;

/** The fields of something that an actor makes. */
export function createdBy(
  by: Actor,
  from?: AuditSource,
): { createdBy: Actor; updatedBy: Actor; source?: AuditSource } {
  return { createdBy: by, updatedBy: by, ...(from === undefined ? {} : { source: from }) };
}

/** The value, changed by an actor; without a request, that of the change before is left out. */
export function changedBy<
  Value extends { readonly updatedBy: Actor; readonly source?: AuditSource | undefined },
>(value: Value, by: Actor, from?: AuditSource): Value {
  const { source: _, ...rest } = value;
  // `source` is optional in all of them.
  return { ...rest, updatedBy: by, ...(from === undefined ? {} : { source: from }) } as Value;
}

const ACTORS = ["createdBy", "updatedBy"];

export const AUDIT_RULES: readonly MixinRule[] = [
  {
    code: "audit/system-reason-missing",
    layer: "semantic",
    fields: ACTORS,
    summary: "What the platform does by itself has a reason.",
    check: (value) =>
      ACTORS.flatMap((field) => {
        const by = value[field];
        const isWrong = isObject(by) && by["type"] === "system" && (textAt(by, "reason") ?? "").trim() === "";
        return foundAt(isWrong, [field], `${field} is the system, which has to say its reason`);
      }),
  },
  {
    code: "audit/creator-changed",
    layer: "security",
    fields: ["createdBy"],
    summary: "Who made a thing never changes.",
    check: (value, { before }) =>
      changed(value, before, "createdBy", (by) => (isObject(by) ? `${by["type"]} ${by["id"]}` : by)),
  },
];
