import * as z from "zod";
import { PrometheusDurationSchema } from "../../../../base/types/prometheus-duration.js";
import { HttpUrlSchema } from "../../../../base/types/url.js";
import { SecretReferenceSchema, SecretSourceSchema } from "../secret-source.js";

const schema = z.strictObject({
  /** Where the body is posted; a reference where the URL itself is a secret. */
  url: z.union([HttpUrlSchema, SecretReferenceSchema]),
  /** Further headers of the request; secrets belong into `authorization`. */
  headers: z.record(z.string().min(1).max(256), z.string().max(8_192)).optional(),
  authorization: z
    .strictObject({
      /** In front of the credentials in the header. */
      type: z.string().min(1).max(64).default("Bearer"),
      credentials: SecretSourceSchema,
    })
    .optional(),
  /** Key of the HMAC-SHA256 of the body, by which the other side knows who has sent it. */
  hmacSecret: SecretSourceSchema.optional(),
  /** How long the other side may take. */
  timeout: PrometheusDurationSchema.default("10s"),
  /** Alerts in one body; the rest is counted only. */
  maxAlerts: z.int().min(1).max(10_000).default(100),
});
type Inferred = typeof schema;

/** A JSON body, posted to a URL. */
export interface WebhookSettingsSchema extends Inferred {}
export const WebhookSettingsSchema: WebhookSettingsSchema = schema;
export interface WebhookSettings extends z.infer<WebhookSettingsSchema> {}
