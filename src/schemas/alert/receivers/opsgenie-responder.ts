import * as z from "zod";

const schema = z.strictObject({
  id: z.string().optional(),
  name: z.string().optional(),
  username: z.string().optional(),
  /** `team`, `teams`, `user`, `escalation` or `schedule` in any case, or a template. */
  type: z.string().min(1),
});
type Inferred = typeof schema;

/** Who is to act: at least one of `id`, `name` and `username`. Texts are templates. */
export interface OpsgenieResponderSchema extends Inferred {}
export const OpsgenieResponderSchema: OpsgenieResponderSchema = schema;
export interface OpsgenieResponder extends z.infer<OpsgenieResponderSchema> {}
export interface OpsgenieResponderInput extends z.input<OpsgenieResponderSchema> {}
