import * as z from "zod";
import { AlertLevelSchema } from "../../../base/enums/alert-level.js";
import type { ChannelType } from "../../../base/enums/channel-type.js";
import { TenantSlugSchema } from "../../../base/types/ids.js";
import { PrometheusDurationSchema } from "../../../base/types/prometheus-duration.js";
import { DiscordSettingsSchema } from "./channels/discord-settings.js";
import { EmailSettingsSchema } from "./channels/email-settings.js";
import { JiraSettingsSchema } from "./channels/jira-settings.js";
import { JsmSettingsSchema } from "./channels/jsm-settings.js";
import { MatrixSettingsSchema } from "./channels/matrix-settings.js";
import { OpsgenieSettingsSchema } from "./channels/opsgenie-settings.js";
import { PagerdutySettingsSchema } from "./channels/pagerduty-settings.js";
import { PushSettingsSchema } from "./channels/push-settings.js";
import { PushoverSettingsSchema } from "./channels/pushover-settings.js";
import { ServicenowSettingsSchema } from "./channels/servicenow-settings.js";
import { SlackSettingsSchema } from "./channels/slack-settings.js";
import { SmsSettingsSchema } from "./channels/sms-settings.js";
import { SnsSettingsSchema } from "./channels/sns-settings.js";
import { TeamsSettingsSchema } from "./channels/teams-settings.js";
import { TelegramSettingsSchema } from "./channels/telegram-settings.js";
import { VictoropsSettingsSchema } from "./channels/victorops-settings.js";
import { VoiceSettingsSchema } from "./channels/voice-settings.js";
import { WebexSettingsSchema } from "./channels/webex-settings.js";
import { WebhookSettingsSchema } from "./channels/webhook-settings.js";
import { WechatSettingsSchema } from "./channels/wechat-settings.js";
import { ResourceMetadataSchema } from "./resource-metadata.js";
import { ResourceNameSchema } from "./resource-name.js";

const rateLimit = z.strictObject({
  notifications: z.int().min(1).max(100_000),
  per: PrometheusDurationSchema,
});
type InferredRateLimit = typeof rateLimit;
/** So many notifications within so long a time. */
export interface ChannelRateLimitSchema extends InferredRateLimit {}
export const ChannelRateLimitSchema: ChannelRateLimitSchema = rateLimit;
export interface ChannelRateLimit extends z.infer<ChannelRateLimitSchema> {}

const common = {
  /** Unique in its tenant. */
  name: ResourceNameSchema,
  /** That of the document when left out. */
  tenant: TenantSlugSchema.optional(),
  description: z.string().max(4_096).optional(),
  /** Whether anything is sent. */
  enabled: z.boolean().default(true),
  /** Name of the template of what is sent; the platform's own for this type of channel when left out. */
  template: ResourceNameSchema.optional(),
  /** Whether it is told, too, that an alert is over. */
  sendResolved: z.boolean().default(true),
  /** Alerts below this level are not sent. */
  minimumLevel: AlertLevelSchema.optional(),
  /** The most that is sent; what comes beyond waits. */
  rateLimit: ChannelRateLimitSchema.optional(),
  /** Whether a contract allows protected health information in what is sent. */
  phiAllowed: z.boolean().default(false),
  metadata: ResourceMetadataSchema.optional(),
} as const;

/** By name, so that declarations do not repeat the common fields for each type. */
type ChannelShape<Type extends ChannelType, Settings extends z.ZodType> = typeof common & {
  readonly type: z.ZodLiteral<Type>;
  readonly settings: Settings;
};

const channel = <const Type extends ChannelType, Settings extends z.ZodType>(
  type: Type,
  settings: Settings,
): z.ZodObject<ChannelShape<Type, Settings>, z.core.$strict> =>
  z.strictObject({ ...common, type: z.literal(type), settings });

const schema = z.discriminatedUnion("type", [
  channel("email", EmailSettingsSchema),
  channel("slack", SlackSettingsSchema),
  channel("teams", TeamsSettingsSchema),
  channel("webhook", WebhookSettingsSchema),
  channel("pagerduty", PagerdutySettingsSchema),
  channel("opsgenie", OpsgenieSettingsSchema),
  channel("jsm", JsmSettingsSchema),
  channel("victorops", VictoropsSettingsSchema),
  channel("pushover", PushoverSettingsSchema),
  channel("sns", SnsSettingsSchema),
  channel("telegram", TelegramSettingsSchema),
  channel("discord", DiscordSettingsSchema),
  channel("webex", WebexSettingsSchema),
  channel("wechat", WechatSettingsSchema),
  channel("sms", SmsSettingsSchema),
  channel("voice", VoiceSettingsSchema),
  channel("push", PushSettingsSchema),
  channel("matrix", MatrixSettingsSchema),
  channel("jira", JiraSettingsSchema),
  channel("servicenow", ServicenowSettingsSchema),
]);
type Inferred = typeof schema;

/** A way to tell people or programs of alerts; `type` decides which settings there are. */
export interface NotificationChannelSchema extends Inferred {}
export const NotificationChannelSchema: NotificationChannelSchema = schema;
export type NotificationChannel = z.infer<NotificationChannelSchema>;
export type NotificationChannelInput = z.input<NotificationChannelSchema>;
