import * as z from "zod";

/** Neither control characters nor those that turn the direction of the text around: a name is what it looks like. */
const RESOURCE_NAME = /^[^\p{Cc}\u202A-\u202E\u2066-\u2069]{1,128}$/u;

const schema = z
  .string()
  .regex(RESOURCE_NAME, { error: "not a name: 1 to 128 characters, none of which controls the text" });
type Inferred = typeof schema;

/** What other resources refer to by: 1 to 128 characters in any script, compared letter by letter. */
export interface ResourceNameSchema extends Inferred {}
export const ResourceNameSchema: ResourceNameSchema = schema;
