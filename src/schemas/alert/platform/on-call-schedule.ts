import * as z from "zod";
import { TenantSlugSchema, UserIdSchema } from "../../../base/types/ids.js";
import { InstantSchema } from "../../../base/types/instant.js";
import { TimeZoneSchema } from "../../../base/types/time-zone.js";
import { ResourceMetadataSchema } from "./resource-metadata.js";
import { ResourceNameSchema } from "./resource-name.js";
import { WeeklyWindowSchema } from "./weekly-window.js";

const layer = z.strictObject({
  name: ResourceNameSchema,
  /** In the order in which they take their turns. */
  users: z.array(UserIdSchema).min(1).max(100),
  /** Length of a turn. Days and weeks are those of the calendar: the hour of the handoff stays the same when clocks change. */
  handoff: z.strictObject({
    every: z.int().min(1).max(365).default(1),
    unit: z.enum(["hours", "days", "weeks"]),
  }),
  /** When the first user's first turn begins; all handoffs follow from it. */
  startsAt: InstantSchema,
  /** Exclusive; for ever when left out. */
  endsAt: InstantSchema.optional(),
  /** The hours in which anybody of the layer is on call; always when left out. */
  restrictions: z.array(WeeklyWindowSchema).max(50).default([]),
});
type InferredLayer = typeof layer;
/** Users who take turns. */
export interface OnCallLayerSchema extends InferredLayer {}
export const OnCallLayerSchema: OnCallLayerSchema = layer;
export interface OnCallLayer extends z.infer<OnCallLayerSchema> {}

const override = z.strictObject({
  user: UserIdSchema,
  startsAt: InstantSchema,
  /** Exclusive. */
  endsAt: InstantSchema,
  reason: z.string().min(1).max(1_024).optional(),
});
type InferredOverride = typeof override;
/** Somebody who stands in, whatever the layers say. */
export interface OnCallOverrideSchema extends InferredOverride {}
export const OnCallOverrideSchema: OnCallOverrideSchema = override;
export interface OnCallOverride extends z.infer<OnCallOverrideSchema> {}

const schema = z.strictObject({
  /** Unique in its tenant. */
  name: ResourceNameSchema,
  /** That of the document when left out. */
  tenant: TenantSlugSchema.optional(),
  description: z.string().max(4_096).optional(),
  /** Whose clock handoffs and restrictions go by. */
  timeZone: TimeZoneSchema,
  /** At any time the last layer that is in force decides who is on call. */
  layers: z.array(OnCallLayerSchema).min(1).max(20),
  overrides: z.array(OnCallOverrideSchema).max(1_000).default([]),
  metadata: ResourceMetadataSchema.optional(),
});
type Inferred = typeof schema;

/** Who is on call when. */
export interface OnCallScheduleSchema extends Inferred {}
export const OnCallScheduleSchema: OnCallScheduleSchema = schema;
export interface OnCallSchedule extends z.infer<OnCallScheduleSchema> {}
export interface OnCallScheduleInput extends z.input<OnCallScheduleSchema> {}
