import * as z from "zod";

const schema = z.strictObject({
  username: z.string().optional(),
  /** Alertmanager 0.27 and later. */
  username_file: z.string().optional(),
  username_ref: z.string().optional(),
  /** Secret. */
  password: z.string().optional(),
  password_file: z.string().optional(),
  password_ref: z.string().optional(),
});
type Inferred = typeof schema;

/** HTTP basic authentication: at most one source for the name and one for the password. */
export interface BasicAuthSchema extends Inferred {}
export const BasicAuthSchema: BasicAuthSchema = schema;
export interface BasicAuth extends z.infer<BasicAuthSchema> {}
export interface BasicAuthInput extends z.input<BasicAuthSchema> {}
