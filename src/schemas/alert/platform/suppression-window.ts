import * as z from "zod";
import { CronSchema } from "../../../base/types/cron.js";
import { InstantSchema } from "../../../base/types/instant.js";
import { PrometheusDurationSchema } from "../../../base/types/prometheus-duration.js";
import { TimeZoneSchema } from "../../../base/types/time-zone.js";
import { WeeklyWindowSchema } from "./weekly-window.js";

const reason = {
  /** Why nobody needs to be told at that time. */
  reason: z.string().min(1).max(1_024).optional(),
} as const;

const recurring = z.strictObject({
  type: z.literal("cron"),
  /** When it begins. */
  cron: CronSchema,
  /** How long it lasts each time. */
  duration: PrometheusDurationSchema,
  timeZone: TimeZoneSchema.default("UTC"),
  ...reason,
});

const weekly = z.strictObject({
  type: z.literal("weekly"),
  windows: z.array(WeeklyWindowSchema).min(1).max(50),
  timeZone: TimeZoneSchema.default("UTC"),
  ...reason,
});

const once = z.strictObject({
  type: z.literal("once"),
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  ...reason,
});

const schema = z.discriminatedUnion("type", [recurring, weekly, once]);
type Inferred = typeof schema;

/** A time in which an alert is evaluated as ever, but nobody is notified of it. */
export interface SuppressionWindowSchema extends Inferred {}
export const SuppressionWindowSchema: SuppressionWindowSchema = schema;
export type SuppressionWindow = z.infer<SuppressionWindowSchema>;
export type SuppressionWindowInput = z.input<SuppressionWindowSchema>;
