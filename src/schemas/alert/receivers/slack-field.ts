import * as z from "zod";

const schema = z.strictObject({
  title: z.string().min(1),
  value: z.string().min(1),
  /** Beside others; `short_fields` by default. */
  short: z.boolean().optional(),
});
type Inferred = typeof schema;

/** A column of a Slack attachment. */
export interface SlackFieldSchema extends Inferred {}
export const SlackFieldSchema: SlackFieldSchema = schema;
export interface SlackField extends z.infer<SlackFieldSchema> {}
export interface SlackFieldInput extends z.input<SlackFieldSchema> {}
