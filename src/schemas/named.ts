import * as z from "zod";
import { AlertmanagerStatusSchema } from "./alert/alertmanager-status.js";
import { ApiAlertGroupSchema } from "./alert/api-alert-group.js";
import { ApiReceiverSchema } from "./alert/api-receiver.js";
import { GettableAlertSchema } from "./alert/gettable-alert.js";
import { GettableSilenceSchema } from "./alert/gettable-silence.js";
import { EventWebhookSchema } from "./alert/payloads/event-webhook.js";
import { OpsgenieAlertActionSchema, OpsgenieAlertSchema } from "./alert/payloads/opsgenie-alert.js";
import { PagerdutyEventSchema } from "./alert/payloads/pagerduty-event.js";
import { TeamsMessageSchema } from "./alert/payloads/teams-message.js";
import { AlertGroupSchema } from "./alert/platform/alert-group.js";
import { AlertRuleSchema } from "./alert/platform/alert-rule.js";
import { EscalationPolicySchema } from "./alert/platform/escalation-policy.js";
import { NotificationChannelSchema } from "./alert/platform/notification-channel.js";
import { NotificationTemplateSchema } from "./alert/platform/notification-template.js";
import { OnCallScheduleSchema } from "./alert/platform/on-call-schedule.js";
import { SilenceSchema } from "./alert/platform/silence.js";
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
    schema: z.array(ApiAlertGroupSchema),
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
  "alert-rule": { title: "Alert rule of the platform", schema: AlertRuleSchema },
  "alert-group": { title: "Alerts told in one notification", schema: AlertGroupSchema },
  "escalation-policy": { title: "Escalation policy", schema: EscalationPolicySchema },
  "notification-channel": { title: "Notification channel", schema: NotificationChannelSchema },
  "notification-template": { title: "Notification template", schema: NotificationTemplateSchema },
  silence: { title: "Silence of the platform", schema: SilenceSchema },
  "on-call-schedule": { title: "On-call schedule", schema: OnCallScheduleSchema },
  "event-webhook": { title: "Alerts of the platform, posted to a webhook", schema: EventWebhookSchema },
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
