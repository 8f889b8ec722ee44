import * as z from "zod";
import { GO_DECODING } from "../../go-decoding.js";

const schema = z
  .strictObject({
    region: z.string().optional(),
    /** With `secret_key` or not at all. */
    access_key: z.string().optional(),
    /** Secret. */
    secret_key: z.string().optional(),
    profile: z.string().optional(),
    role_arn: z.string().optional(),
    /** Needs `role_arn`. Alertmanager 0.34 and later. */
    external_id: z.string().optional(),
    use_fips_sts_endpoint: z.boolean().optional(),
    service_name: z.string().optional(),
  })
  .register(GO_DECODING, { again: "resets" });
type Inferred = typeof schema;

/** How to sign for AWS; what is left out comes from the environment. */
export interface Sigv4ConfigSchema extends Inferred {}
export const Sigv4ConfigSchema: Sigv4ConfigSchema = schema;
export interface Sigv4Config extends z.infer<Sigv4ConfigSchema> {}
export interface Sigv4ConfigInput extends z.input<Sigv4ConfigSchema> {}
