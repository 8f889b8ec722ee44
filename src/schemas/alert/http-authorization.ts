import * as z from "zod";

const schema = z.strictObject({
  /** `Bearer` by default; `Basic` is refused in favor of `basic_auth`. */
  type: z.string().optional(),
  /** Secret. */
  credentials: z.string().optional(),
  credentials_file: z.string().optional(),
  credentials_ref: z.string().optional(),
});
type Inferred = typeof schema;

/** An `Authorization` header: at most one source of credentials. */
export interface HttpAuthorizationSchema extends Inferred {}
export const HttpAuthorizationSchema: HttpAuthorizationSchema = schema;
export interface HttpAuthorization extends z.infer<HttpAuthorizationSchema> {}
export interface HttpAuthorizationInput extends z.input<HttpAuthorizationSchema> {}
