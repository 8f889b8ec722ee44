import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { ApiTimestampSchema } from "./api-timestamp.js";

const schema = z.looseObject({
  /** At least one that is not empty. */
  labels: LabelsSchema,
  annotations: LabelsSchema.optional(),
  /** The end if that is given, else now. */
  startsAt: ApiTimestampSchema.optional(),
  /** `resolve_timeout` from now by default. */
  endsAt: ApiTimestampSchema.optional(),
  /** Absolute URL or path; may be empty. */
  generatorURL: z.string().optional(),
});
type Inferred = typeof schema;

/** An item of the list that is posted to `/api/v2/alerts`. */
export interface PostableAlertSchema extends Inferred {}
export const PostableAlertSchema: PostableAlertSchema = schema;
export interface PostableAlert extends z.infer<PostableAlertSchema> {}
export interface PostableAlertInput extends z.input<PostableAlertSchema> {}
