import * as z from "zod";
import { TenantSlugSchema } from "../../../base/types/ids.js";
import { TimeZoneSchema } from "../../../base/types/time-zone.js";
import { ResourceMetadataSchema } from "./resource-metadata.js";
import { ResourceNameSchema } from "./resource-name.js";
import { WeeklyWindowSchema } from "./weekly-window.js";

const target = z.strictObject({
  /** `schedule` is whoever is on call by then. */
  type: z.enum(["user", "team", "schedule"]),
  name: ResourceNameSchema,
});
type InferredTarget = typeof target;
/** Who is told. */
export interface EscalationTargetSchema extends InferredTarget {}
export const EscalationTargetSchema: EscalationTargetSchema = target;
export interface EscalationTarget extends z.infer<EscalationTargetSchema> {}

const level = z.strictObject({
  targets: z.array(EscalationTargetSchema).min(1).max(50),
  /** Minutes until the next level is told, unless somebody acknowledges. */
  timeoutMinutes: z.int().min(1).max(1_440),
  /** Whether all targets are told, the first that can be reached, or each in turn from alert to alert. */
  mode: z.enum(["all", "first", "round-robin"]).default("all"),
  /** Names of the channels they are told by; those they have chosen themselves when left out. */
  channels: z.array(ResourceNameSchema).max(50).default([]),
});
type InferredLevel = typeof level;
/** A step of a policy. */
export interface EscalationLevelSchema extends InferredLevel {}
export const EscalationLevelSchema: EscalationLevelSchema = level;
export interface EscalationLevel extends z.infer<EscalationLevelSchema> {}

const businessHours = z.strictObject({
  timeZone: TimeZoneSchema,
  windows: z.array(WeeklyWindowSchema).min(1).max(50),
});
type InferredBusinessHours = typeof businessHours;
/** The hours in which time-outs run. */
export interface BusinessHoursSchema extends InferredBusinessHours {}
export const BusinessHoursSchema: BusinessHoursSchema = businessHours;
export interface BusinessHours extends z.infer<BusinessHoursSchema> {}

const schema = z.strictObject({
  /** Unique in its tenant. */
  name: ResourceNameSchema,
  /** That of the document when left out. */
  tenant: TenantSlugSchema.optional(),
  description: z.string().max(4_096).optional(),
  /** From the first to be told to the last. */
  levels: z.array(EscalationLevelSchema).min(1).max(10),
  /** How many more times it begins anew when the last level has timed out. */
  repeat: z.int().min(0).max(9).default(0),
  /** Around the clock when left out. */
  businessHours: BusinessHoursSchema.optional(),
  /** Who gets the alert with priority P1 when everybody has timed out. */
  fallback: EscalationTargetSchema.optional(),
  metadata: ResourceMetadataSchema.optional(),
});
type Inferred = typeof schema;

/** Who is told of an alert, and who next when nobody acknowledges. */
export interface EscalationPolicySchema extends Inferred {}
export const EscalationPolicySchema: EscalationPolicySchema = schema;
export interface EscalationPolicy extends z.infer<EscalationPolicySchema> {}
export interface EscalationPolicyInput extends z.input<EscalationPolicySchema> {}
