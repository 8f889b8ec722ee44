import * as z from "zod";

const schema = z.strictObject({
  type: z.string().optional(),
  text: z.string().optional(),
  url: z.string().optional(),
  imageurl: z.string().optional(),
  iswebview: z.boolean().optional(),
  webviewheightratio: z.string().optional(),
  msg: z.string().optional(),
  msginchatwindow: z.boolean().optional(),
  msgprocessingtype: z.string().optional(),
});
type Inferred = typeof schema;

/** A button of a Rocket.Chat attachment; only `text`, `url` and `msg` are sent. The keys are Go names in lower case. */
export interface RocketchatActionSchema extends Inferred {}
export const RocketchatActionSchema: RocketchatActionSchema = schema;
export interface RocketchatAction extends z.infer<RocketchatActionSchema> {}
export interface RocketchatActionInput extends z.input<RocketchatActionSchema> {}
