import * as z from "zod";
import { AlertGroupSchema } from "./alert/alert-group.js";
import { AlertmanagerStatusSchema } from "./alert/alertmanager-status.js";
import { ApiReceiverSchema } from "./alert/api-receiver.js";
import { GettableAlertSchema } from "./alert/gettable-alert.js";
import { GettableSilenceSchema } from "./alert/gettable-silence.js";
import { OpsgenieAlertActionSchema, OpsgenieAlertSchema } from "./alert/payloads/opsgenie-alert.js";
import { PagerdutyEventSchema } from "./alert/payloads/pagerduty-event.js";
import { TeamsMessageSchema } from "./alert/payloads/teams-message.js";
import { PostableAlertSchema } from "./alert/postable-alert.js";
import { PostableSilenceSchema } from "./alert/postable-silence.js";
import { WebhookPayloadSchema } from "./alert/webhook-payload.js";
import { DOCUMENT_KINDS } from "./kinds.js";

/** A schema that can be asked for by name: of a kind of document, or of what programs send each other. */
export interface NamedSchema<Schema extends z.ZodType = z.ZodType> {
  readonly title: string;
  readonly schema: Schema;
}

/** Every schema of a whole document or message, by id: the kinds of documents first. */
export const NAMED_SCHEMAS = {
  ...DOCUMENT_KINDS,
  "alertmanager-webhook": {
    title: "Body that Alertmanager posts to a webhook",
    schema: WebhookPayloadSchema,
  },
  "alertmanager-alerts": {
    title: "Answer of GET /api/v2/alerts",
    schema: z.array(GettableAlertSchema),
  },
  "alertmanager-alert": { title: "One alert of that answer", schema: GettableAlertSchema },
  "alertmanager-alert-groups": {
    title: "Answer of GET /api/v2/alerts/groups",
    schema: z.array(AlertGroupSchema),
  },
  "alertmanager-silences": {
    title: "Answer of GET /api/v2/silences",
    schema: z.array(GettableSilenceSchema),
  },
  "alertmanager-silence": { title: "One silence of that answer", schema: GettableSilenceSchema },
  "alertmanager-receivers": {
    title: "Answer of GET /api/v2/receivers",
    schema: z.array(ApiReceiverSchema),
  },
  "alertmanager-status": { title: "Answer of GET /api/v2/status", schema: AlertmanagerStatusSchema },
  "alertmanager-postable-alerts": {
    title: "Body of POST /api/v2/alerts",
    schema: z.array(PostableAlertSchema),
  },
  "alertmanager-postable-alert": { title: "One alert of that body", schema: PostableAlertSchema },
  "alertmanager-postable-silence": { title: "Body of POST /api/v2/silences", schema: PostableSilenceSchema },
  "pagerduty-event": { title: "Event for PagerDuty (Events API v2)", schema: PagerdutyEventSchema },
  "opsgenie-alert": { title: "Alert for Opsgenie", schema: OpsgenieAlertSchema },
  "opsgenie-alert-action": {
    title: "Body that closes or acknowledges an alert of Opsgenie",
    schema: OpsgenieAlertActionSchema,
  },
  "teams-message": { title: "Message for a webhook of Microsoft Teams", schema: TeamsMessageSchema },
} as const satisfies Readonly<Record<string, NamedSchema>>;

export type SchemaId = keyof typeof NAMED_SCHEMAS;

export const SCHEMA_IDS = Object.keys(NAMED_SCHEMAS) as readonly SchemaId[]; // the keys of the table above
