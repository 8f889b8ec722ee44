import * as z from "zod";

const schema = z.strictObject({
  values: z.array(z.string()).optional(),
  secrets: z.array(z.string()).optional(),
  /** Paths; the content of each file is a value. */
  files: z.array(z.string()).optional(),
});
type Inferred = typeof schema;

/** What one header is set to: all values of all three sources. */
export interface HttpHeaderSchema extends Inferred {}
export const HttpHeaderSchema: HttpHeaderSchema = schema;
export interface HttpHeader extends z.infer<HttpHeaderSchema> {}
export interface HttpHeaderInput extends z.input<HttpHeaderSchema> {}
