import * as z from "zod";

const mattermostField = z.strictObject({
  title: z.string().min(1),
  value: z.string().min(1),
  short: z.boolean().optional(),
});
type InferredMattermostField = typeof mattermostField;
/** A column of a Mattermost attachment. */
export interface MattermostFieldSchema extends InferredMattermostField {}
export const MattermostFieldSchema: MattermostFieldSchema = mattermostField;
export interface MattermostField extends z.infer<MattermostFieldSchema> {}

const schema = z.strictObject({
  fallback: z.string().optional(),
  color: z.string().optional(),
  pretext: z.string().optional(),
  text: z.string().optional(),
  author_name: z.string().optional(),
  author_link: z.string().optional(),
  author_icon: z.string().optional(),
  title: z.string().optional(),
  title_link: z.string().optional(),
  fields: z.array(MattermostFieldSchema).optional(),
  thumb_url: z.string().optional(),
  footer: z.string().optional(),
  footer_icon: z.string().optional(),
  image_url: z.string().optional(),
});
type Inferred = typeof schema;

/** Deprecated: the fields of the message itself. Texts are templates. */
export interface MattermostAttachmentSchema extends Inferred {}
export const MattermostAttachmentSchema: MattermostAttachmentSchema = schema;
export interface MattermostAttachment extends z.infer<MattermostAttachmentSchema> {}
export interface MattermostAttachmentInput extends z.input<MattermostAttachmentSchema> {}
