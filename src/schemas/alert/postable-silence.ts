import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { ApiTimestampSchema } from "./api-timestamp.js";
import { SilenceMatcherSchema } from "./silence-matcher.js";

const schema = z.looseObject({
  /** Of the silence to change; a new one without. */
  id: z.string().optional(),
  matchers: z.array(SilenceMatcherSchema).min(1),
  startsAt: ApiTimestampSchema,
  endsAt: ApiTimestampSchema,
  createdBy: z.string(),
  comment: z.string(),
  /** Alertmanager 0.32 and later. */
  annotations: LabelsSchema.optional(),
});
type Inferred = typeof schema;

/** The body of `POST /api/v2/silences`. At least one matcher must not match an empty value. */
export interface PostableSilenceSchema extends Inferred {}
export const PostableSilenceSchema: PostableSilenceSchema = schema;
export interface PostableSilence extends z.infer<PostableSilenceSchema> {}
export interface PostableSilenceInput extends z.input<PostableSilenceSchema> {}
