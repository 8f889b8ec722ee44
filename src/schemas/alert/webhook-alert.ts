import * as z from "zod";
import { InstantSchema } from "../../base/types/instant.js";
import { LabelsSchema } from "../../base/types/label.js";

const schema = z.looseObject({
  status: z.enum(["firing", "resolved"]),
  labels: LabelsSchema,
  annotations: LabelsSchema,
  startsAt: InstantSchema,
  /** `0001-01-01T00:00:00Z` while the alert fires. */
  endsAt: InstantSchema,
  /** May be empty. */
  generatorURL: z.string(),
  /** 16 hexadecimal digits: FNV-1a over the sorted labels. */
  fingerprint: z.string().optional(),
});
type Inferred = typeof schema;

/** An alert in a webhook payload. */
export interface WebhookAlertSchema extends Inferred {}
export const WebhookAlertSchema: WebhookAlertSchema = schema;
export interface WebhookAlert extends z.infer<WebhookAlertSchema> {}
export interface WebhookAlertInput extends z.input<WebhookAlertSchema> {}
