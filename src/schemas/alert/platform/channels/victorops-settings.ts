import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  /** Of the REST integration. */
  apiKey: SecretSourceSchema,
  /** Decides which team is told; no secret. */
  routingKey: z.string().min(1).max(255),
});
type Inferred = typeof schema;

/** Splunk On-Call, formerly VictorOps. */
export interface VictoropsSettingsSchema extends Inferred {}
export const VictoropsSettingsSchema: VictoropsSettingsSchema = schema;
export interface VictoropsSettings extends z.infer<VictoropsSettingsSchema> {}
