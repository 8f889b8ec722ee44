import * as z from "zod";
import { DiscordConfigSchema } from "./receivers/discord-config.js";
import { EmailConfigSchema } from "./receivers/email-config.js";
import { IncidentioConfigSchema } from "./receivers/incidentio-config.js";
import { JiraConfigSchema } from "./receivers/jira-config.js";
import { MattermostConfigSchema } from "./receivers/mattermost-config.js";
import { MsteamsConfigSchema } from "./receivers/msteams-config.js";
import { Msteamsv2ConfigSchema } from "./receivers/msteamsv2-config.js";
import { OpsgenieConfigSchema } from "./receivers/opsgenie-config.js";
import { PagerdutyConfigSchema } from "./receivers/pagerduty-config.js";
import { PushoverConfigSchema } from "./receivers/pushover-config.js";
import { RocketchatConfigSchema } from "./receivers/rocketchat-config.js";
import { SlackConfigSchema } from "./receivers/slack-config.js";
import { SnsConfigSchema } from "./receivers/sns-config.js";
import { TelegramConfigSchema } from "./receivers/telegram-config.js";
import { VictoropsConfigSchema } from "./receivers/victorops-config.js";
import { WebexConfigSchema } from "./receivers/webex-config.js";
import { WebhookConfigSchema } from "./receivers/webhook-config.js";
import { WechatConfigSchema } from "./receivers/wechat-config.js";

const schema = z.strictObject({
  /** Unique; case and spaces count. */
  name: z.string().min(1),
  /** For the API. Alertmanager 0.33 and later. */
  labels: z.record(z.string(), z.string()).optional(),
  discord_configs: z.array(DiscordConfigSchema).optional(),
  email_configs: z.array(EmailConfigSchema).optional(),
  /** Alertmanager 0.29 and later. */
  incidentio_configs: z.array(IncidentioConfigSchema).optional(),
  /** Alertmanager 0.28 and later. */
  jira_configs: z.array(JiraConfigSchema).optional(),
  /** Alertmanager 0.30 and later. */
  mattermost_configs: z.array(MattermostConfigSchema).optional(),
  /** Alertmanager 0.26 and later. */
  msteams_configs: z.array(MsteamsConfigSchema).optional(),
  /** Alertmanager 0.28 and later. */
  msteamsv2_configs: z.array(Msteamsv2ConfigSchema).optional(),
  opsgenie_configs: z.array(OpsgenieConfigSchema).optional(),
  pagerduty_configs: z.array(PagerdutyConfigSchema).optional(),
  pushover_configs: z.array(PushoverConfigSchema).optional(),
  /** Alertmanager 0.28 and later. */
  rocketchat_configs: z.array(RocketchatConfigSchema).optional(),
  slack_configs: z.array(SlackConfigSchema).optional(),
  sns_configs: z.array(SnsConfigSchema).optional(),
  telegram_configs: z.array(TelegramConfigSchema).optional(),
  victorops_configs: z.array(VictoropsConfigSchema).optional(),
  webex_configs: z.array(WebexConfigSchema).optional(),
  webhook_configs: z.array(WebhookConfigSchema).optional(),
  wechat_configs: z.array(WechatConfigSchema).optional(),
});
type Inferred = typeof schema;

/** Where notifications go: every integration it lists. Without any, alerts end here silently. */
export interface ReceiverSchema extends Inferred {}
export const ReceiverSchema: ReceiverSchema = schema;
export interface Receiver extends z.infer<ReceiverSchema> {}
export interface ReceiverInput extends z.input<ReceiverSchema> {}
