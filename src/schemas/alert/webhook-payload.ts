import * as z from "zod";
import { LabelsSchema } from "../../base/types/label.js";
import { WebhookAlertSchema } from "./webhook-alert.js";

const schema = z.looseObject({
  /** Name of the receiver, with characters that mean something in RE2 escaped: `team\.x`. */
  receiver: z.string(),
  /** `firing` while any of the alerts fires. */
  status: z.enum(["firing", "resolved"]),
  alerts: z.array(WebhookAlertSchema),
  /** Such as `repeat interval elapsed`. Alertmanager 0.32 and later. */
  notification_reason: z.string().optional(),
  /** The labels of `group_by` that the alerts have. */
  groupLabels: LabelsSchema,
  commonLabels: LabelsSchema,
  commonAnnotations: LabelsSchema,
  /** The `labels` of the route. Alertmanager 0.34 and later. */
  routeLabels: LabelsSchema.optional(),
  /** Where Alertmanager is reached (`--web.external-url`). */
  externalURL: z.string(),
  version: z.literal("4"),
  /** The matchers of the route and the group labels; the same for every notification of the group. */
  groupKey: z.string(),
  /** How many alerts `max_alerts` left out. */
  truncatedAlerts: z.int().min(0).optional(),
});
type Inferred = typeof schema;

/** What Alertmanager posts to a webhook, version 4. Unknown fields are kept: newer servers may add some. */
export interface WebhookPayloadSchema extends Inferred {}
export const WebhookPayloadSchema: WebhookPayloadSchema = schema;
export interface WebhookPayload extends z.infer<WebhookPayloadSchema> {}
export interface WebhookPayloadInput extends z.input<WebhookPayloadSchema> {}
