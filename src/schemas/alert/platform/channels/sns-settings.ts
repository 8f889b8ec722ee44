import * as z from "zod";
import { SecretSourceSchema } from "../secret-source.js";

const TOPIC_ARN = /^arn:aws(?:-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(?:\.fifo)?$/;
const ROLE_ARN = /^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/;

const schema = z.strictObject({
  /** Its region is that of the topic. */
  topicArn: z.string().regex(TOPIC_ARN, { error: "not the ARN of an SNS topic" }),
  /** Role to take on for publishing. */
  roleArn: z.string().regex(ROLE_ARN, { error: "not the ARN of a role" }).optional(),
  /** The credentials of the machine when left out. */
  accessKeyId: z.string().min(1).max(128).optional(),
  secretAccessKey: SecretSourceSchema.optional(),
});
type Inferred = typeof schema;

/** A topic of Amazon SNS. */
export interface SnsSettingsSchema extends Inferred {}
export const SnsSettingsSchema: SnsSettingsSchema = schema;
export interface SnsSettings extends z.infer<SnsSettingsSchema> {}
