import * as z from "zod";
import { fitsInJson } from "../../../base/json-size.js";
import { InstantSchema } from "../../../base/types/instant.js";
import { HttpsUrlSchema } from "../../../base/types/url.js";
import { limitedText } from "./limited-text.js";

/** Most bytes of an event as JSON, as Alertmanager and Grafana keep it. */
export const PAGERDUTY_MAX_BYTES = 512_000;
/** Most characters of a summary. */
export const PAGERDUTY_MAX_SUMMARY = 1_024;
/** Most characters of a key that joins events to one incident. */
export const PAGERDUTY_MAX_DEDUP_KEY = 255;
export const PAGERDUTY_ROUTING_KEY_LENGTH = 32;

const dedupKey = limitedText(PAGERDUTY_MAX_DEDUP_KEY, 1);

const eventImage = z.strictObject({
  /** Only `https`. */
  src: HttpsUrlSchema,
  /** Where a click on the image leads. */
  href: z.string().min(1).optional(),
  alt: z.string().optional(),
});
type InferredEventImage = typeof eventImage;
/** An image in an incident. */
export interface PagerdutyEventImageSchema extends InferredEventImage {}
export const PagerdutyEventImageSchema: PagerdutyEventImageSchema = eventImage;
export interface PagerdutyEventImage extends z.infer<PagerdutyEventImageSchema> {}

const eventLink = z.strictObject({ href: z.string().min(1), text: z.string().optional() });
type InferredEventLink = typeof eventLink;
/** A link in an incident. */
export interface PagerdutyEventLinkSchema extends InferredEventLink {}
export const PagerdutyEventLinkSchema: PagerdutyEventLinkSchema = eventLink;
export interface PagerdutyEventLink extends z.infer<PagerdutyEventLinkSchema> {}

const eventPayload = z.strictObject({
  /** The title of the incident. */
  summary: limitedText(PAGERDUTY_MAX_SUMMARY, 1),
  /** What is affected: a host name or another unique name. */
  source: z.string().min(1),
  severity: z.enum(["critical", "error", "warning", "info"]),
  /** When it began; when PagerDuty received it by default. */
  timestamp: InstantSchema.optional(),
  /** The part of the source that is to blame, such as `mysql`. */
  component: z.string().optional(),
  /** What the source belongs to, such as a cluster. */
  group: z.string().optional(),
  /** The class of the problem, such as `ping failure`. */
  class: z.string().optional(),
  /** Shown as a table; any JSON. */
  custom_details: z.record(z.string(), z.unknown()).optional(),
});
type InferredEventPayload = typeof eventPayload;
/** What an event of PagerDuty says. */
export interface PagerdutyEventPayloadSchema extends InferredEventPayload {}
export const PagerdutyEventPayloadSchema: PagerdutyEventPayloadSchema = eventPayload;
export interface PagerdutyEventPayload extends z.infer<PagerdutyEventPayloadSchema> {}

const common = {
  /** Secret: the key of an integration, 32 characters. */
  routing_key: z.string().length(PAGERDUTY_ROUTING_KEY_LENGTH),
  /** Name of the program that reports. */
  client: z.string().optional(),
  /** Where the program is reached. */
  client_url: z.string().optional(),
  images: z.array(PagerdutyEventImageSchema).optional(),
  links: z.array(PagerdutyEventLinkSchema).optional(),
};

const trigger = z.strictObject({
  ...common,
  event_action: z.literal("trigger"),
  /** Joins events to one incident; PagerDuty makes up a new one, and so a new incident, when it is left out. */
  dedup_key: dedupKey.optional(),
  payload: PagerdutyEventPayloadSchema,
});

const followUp = z.strictObject({
  ...common,
  event_action: z.enum(["acknowledge", "resolve"]),
  /** That of the event that opened the incident. */
  dedup_key: dedupKey,
  /** Not needed, and sent by Alertmanager all the same. */
  payload: PagerdutyEventPayloadSchema.optional(),
});

const schema = z
  .discriminatedUnion("event_action", [trigger, followUp])
  .refine((value) => fitsInJson(value, PAGERDUTY_MAX_BYTES), {
    error: `not JSON of at most ${PAGERDUTY_MAX_BYTES} bytes`,
  });
type Inferred = typeof schema;

/** Body of `POST /v2/enqueue` of PagerDuty (Events API v2): opens, acknowledges or resolves an incident. */
export interface PagerdutyEventSchema extends Inferred {}
export const PagerdutyEventSchema: PagerdutyEventSchema = schema;
export type PagerdutyEvent = z.infer<PagerdutyEventSchema>;
export type PagerdutyEventInput = z.input<PagerdutyEventSchema>;
