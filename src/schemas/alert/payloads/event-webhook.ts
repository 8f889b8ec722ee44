import * as z from "zod";
import { InstantSchema } from "../../../base/types/instant.js";
import { AlertEventSchema } from "../platform/alert-event.js";

/** Most alerts in one body. */
export const EVENT_WEBHOOK_MAX_EVENTS = 10_000;

const schema = z.strictObject({
  /** Of this shape. */
  version: z.literal("1"),
  /** When the body was made. */
  sentAt: InstantSchema.optional(),
  events: z.array(AlertEventSchema).min(1).max(EVENT_WEBHOOK_MAX_EVENTS),
  /** How many more there are, which were left out. */
  truncatedEvents: z.int().min(0).default(0),
});
type Inferred = typeof schema;

/** What the platform posts to a webhook of one's own: alerts as they are, in whatever state. */
export interface EventWebhookSchema extends Inferred {}
export const EventWebhookSchema: EventWebhookSchema = schema;
export interface EventWebhook extends z.infer<EventWebhookSchema> {}
export interface EventWebhookInput extends z.input<EventWebhookSchema> {}
