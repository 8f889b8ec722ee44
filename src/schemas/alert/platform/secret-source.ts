import * as z from "zod";
import { SecretSchema } from "../../../base/types/secret.js";

const file = z.strictObject({
  /** Path of a file that holds the secret and nothing else, as on the machine that sends. */
  file: z.string().min(1).max(4_096),
});

/** As Kubernetes takes it. */
const ENVIRONMENT_VARIABLE = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

const env = z.strictObject({
  /** Name of an environment variable of the process that sends. */
  env: z.string().max(255).regex(ENVIRONMENT_VARIABLE, { error: "not the name of an environment variable" }),
});

const secretRef = z.strictObject({
  /** A key of a Kubernetes Secret in the namespace of the process that sends. */
  secretRef: z.strictObject({ name: z.string().min(1).max(253), key: z.string().min(1).max(253) }),
});

const reference = z.union([file, env, secretRef]);
type InferredReference = typeof reference;
/** Where a secret can be read: in a file, an environment variable or a Kubernetes Secret. */
export interface SecretReferenceSchema extends InferredReference {}
export const SecretReferenceSchema: SecretReferenceSchema = reference;
export type SecretReference = z.infer<SecretReferenceSchema>;

const schema = z.union([SecretSchema, reference]);
type Inferred = typeof schema;

/** A secret where it stands, or better where it can be read. */
export interface SecretSourceSchema extends Inferred {}
export const SecretSourceSchema: SecretSourceSchema = schema;
export type SecretSource = z.infer<SecretSourceSchema>;
export type SecretSourceInput = z.input<SecretSourceSchema>;
