import * as z from "zod";
import { PrometheusDurationSchema } from "../../../base/types/prometheus-duration.js";
import { TimeZoneSchema } from "../../../base/types/time-zone.js";
import { WeeklyWindowSchema } from "./weekly-window.js";

const limit = {
  /** What the query's values are compared with, in the query's own unit. */
  value: z.number(),
  /**
   * Hysteresis: a firing alert resolves only when this is no longer exceeded either. It lies on the good side of `value`,
   * and is `value` itself when left out.
   */
  recovery: z.number().optional(),
} as const;

const fixed = z.strictObject({ type: z.literal("static"), ...limit });

const deviations = {
  /** How much of the past the bound is computed from. */
  window: PrometheusDurationSchema,
  /** Hysteresis, in the same measure as the bound: smaller than it, and the same when left out. */
  recoveryDeviations: z.number().positive().max(100).optional(),
} as const;

const robust = z.strictObject({
  method: z.literal("robust"),
  ...deviations,
  /** Modified z-score 0.6745·(x − median)/MAD (Iglewicz and Hoaglin). */
  deviations: z.number().positive().max(100).default(3.5),
});

const ewma = z.strictObject({
  method: z.literal("ewma"),
  ...deviations,
  /** Weight of the newest sample: the smaller, the longer the memory. */
  lambda: z.number().positive().max(1).default(0.2),
  /** Width L of the control limits ±L·σ·√(λ/(2 − λ)). */
  deviations: z.number().positive().max(100).default(3),
});

const seasonal = z.strictObject({
  method: z.literal("seasonal"),
  ...deviations,
  /** Length of one season, such as `1d` or `1w`. */
  season: PrometheusDurationSchema,
  /** Standard deviations of the residual from the forecast of additive Holt-Winters. */
  deviations: z.number().positive().max(100).default(3),
});

const model = z.discriminatedUnion("method", [robust, ewma, seasonal]);
type InferredModel = typeof model;
/** How a dynamic threshold follows the values of the past. */
export interface ThresholdModelSchema extends InferredModel {}
export const ThresholdModelSchema: ThresholdModelSchema = model;
export type ThresholdModel = z.infer<ThresholdModelSchema>;

/** The operator of the condition says which side of the model is bad. */
const dynamic = z.strictObject({ type: z.literal("dynamic"), model: ThresholdModelSchema });

const scheduled = z.strictObject({
  type: z.literal("scheduled"),
  timeZone: TimeZoneSchema.default("UTC"),
  /** No two of them at the same time. */
  windows: z
    .array(z.strictObject({ ...WeeklyWindowSchema.shape, ...limit }))
    .min(1)
    .max(50),
  /** At all other times; without it nothing is compared then. */
  otherwise: z.strictObject(limit).optional(),
});

const schema = z.discriminatedUnion("type", [fixed, dynamic, scheduled]);
type Inferred = typeof schema;

/** What values are compared with: always the same, following the past, or by the time of the week. */
export interface ThresholdSchema extends Inferred {}
export const ThresholdSchema: ThresholdSchema = schema;
export type Threshold = z.infer<ThresholdSchema>;
export type ThresholdInput = z.input<ThresholdSchema>;
