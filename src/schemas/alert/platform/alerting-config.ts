import * as z from "zod";
import { TenantSlugSchema } from "../../../base/types/ids.js";
import { AlertRuleSchema } from "./alert-rule.js";
import { EscalationPolicySchema } from "./escalation-policy.js";
import { NotificationChannelSchema } from "./notification-channel.js";
import { NotificationTemplateSchema } from "./notification-template.js";
import { OnCallScheduleSchema } from "./on-call-schedule.js";
import { SilenceSchema } from "./silence.js";

const schema = z.strictObject({
  /** Of this shape. */
  schemaVersion: z.literal("v1").default("v1"),
  /** Of everything in the document that names no tenant itself. */
  tenant: TenantSlugSchema.optional(),
  alertRules: z.array(AlertRuleSchema).optional(),
  escalationPolicies: z.array(EscalationPolicySchema).optional(),
  notificationChannels: z.array(NotificationChannelSchema).optional(),
  notificationTemplates: z.array(NotificationTemplateSchema).optional(),
  silences: z.array(SilenceSchema).optional(),
  onCallSchedules: z.array(OnCallScheduleSchema).optional(),
});
type Inferred = typeof schema;

/** A file of the platform's alerting: rules, and who is told how. Several files of a run are one configuration. */
export interface AlertingConfigSchema extends Inferred {}
export const AlertingConfigSchema: AlertingConfigSchema = schema;
export interface AlertingConfig extends z.infer<AlertingConfigSchema> {}
export interface AlertingConfigInput extends z.input<AlertingConfigSchema> {}
