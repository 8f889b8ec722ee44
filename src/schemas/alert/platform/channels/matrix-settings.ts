import * as z from "zod";
import { HttpUrlSchema } from "../../../../base/types/url.js";
import { SecretSourceSchema } from "../secret-source.js";

const ROOM = /^[!#][^:\s]{1,200}:[^\s]{1,255}$/;

const schema = z.strictObject({
  homeserverUrl: HttpUrlSchema,
  /** `!opaque:server`, or an alias `#name:server`. */
  roomId: z.string().regex(ROOM, { error: "not a room of Matrix, such as !abc:example.org" }),
  accessToken: SecretSourceSchema,
});
type Inferred = typeof schema;

/** A room of Matrix. */
export interface MatrixSettingsSchema extends Inferred {}
export const MatrixSettingsSchema: MatrixSettingsSchema = schema;
export interface MatrixSettings extends z.infer<MatrixSettingsSchema> {}
