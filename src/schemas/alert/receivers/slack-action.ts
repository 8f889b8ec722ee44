import * as z from "zod";

const slackConfirmation = z.strictObject({
  title: z.string().optional(),
  text: z.string().min(1),
  ok_text: z.string().optional(),
  dismiss_text: z.string().optional(),
});
type InferredSlackConfirmation = typeof slackConfirmation;
/** The question before a button does something. */
export interface SlackConfirmationSchema extends InferredSlackConfirmation {}
export const SlackConfirmationSchema: SlackConfirmationSchema = slackConfirmation;
export interface SlackConfirmation extends z.infer<SlackConfirmationSchema> {}

const schema = z.strictObject({
  type: z.string().min(1),
  text: z.string().min(1),
  /** With it `name`, `value` and `confirm` have no effect. */
  url: z.string().optional(),
  style: z.string().optional(),
  name: z.string().optional(),
  value: z.string().optional(),
  confirm: SlackConfirmationSchema.optional(),
});
type Inferred = typeof schema;

/** A button of a Slack attachment: a link with `url`, else an interactive one with `name`. */
export interface SlackActionSchema extends Inferred {}
export const SlackActionSchema: SlackActionSchema = schema;
export interface SlackAction extends z.infer<SlackActionSchema> {}
export interface SlackActionInput extends z.input<SlackActionSchema> {}
