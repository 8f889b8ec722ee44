import * as z from "zod";
import { InstantSchema } from "../../base/types/instant.js";
import { LabelsSchema } from "../../base/types/label.js";
import { SilenceMatcherSchema } from "./silence-matcher.js";

const silenceStatus = z.looseObject({ state: z.enum(["expired", "active", "pending"]) });
type InferredSilenceStatus = typeof silenceStatus;
/** Whether a silence has an effect. */
export interface SilenceStatusSchema extends InferredSilenceStatus {}
export const SilenceStatusSchema: SilenceStatusSchema = silenceStatus;
export interface SilenceStatus extends z.infer<SilenceStatusSchema> {}

const schema = z.looseObject({
  /** UUID. */
  id: z.string(),
  status: SilenceStatusSchema,
  updatedAt: InstantSchema,
  matchers: z.array(SilenceMatcherSchema).min(1),
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  createdBy: z.string(),
  comment: z.string(),
  annotations: LabelsSchema.optional(),
});
type Inferred = typeof schema;

/** A silence in an answer of `/api/v2/silences` or `/api/v2/silence/{id}`. */
export interface GettableSilenceSchema extends Inferred {}
export const GettableSilenceSchema: GettableSilenceSchema = schema;
export interface GettableSilence extends z.infer<GettableSilenceSchema> {}
export interface GettableSilenceInput extends z.input<GettableSilenceSchema> {}
