export { type AlertingRule, type AlertingRuleInput, AlertingRuleSchema } from "./alerting-rule.js";
export {
  type AlertmanagerConfig,
  type AlertmanagerConfigInput,
  AlertmanagerConfigSchema,
} from "./alertmanager-config.js";
export {
  type AlertmanagerConfigResource,
  type AlertmanagerConfigResourceInput,
  AlertmanagerConfigResourceSchema,
} from "./alertmanager-config-resource.js";
export {
  type AlertmanagerGlobal,
  type AlertmanagerGlobalInput,
  AlertmanagerGlobalSchema,
} from "./alertmanager-global.js";
export {
  type AlertmanagerStatus,
  type AlertmanagerStatusInput,
  AlertmanagerStatusSchema,
  type ConfigStatus,
  ConfigStatusSchema,
  type VersionInfo,
  VersionInfoSchema,
} from "./alertmanager-status.js";
export { type ApiAlertGroup, type ApiAlertGroupInput, ApiAlertGroupSchema } from "./api-alert-group.js";
export { type ApiReceiver, type ApiReceiverInput, ApiReceiverSchema } from "./api-receiver.js";
export { ApiTimestampSchema } from "./api-timestamp.js";
export { type BasicAuth, type BasicAuthInput, BasicAuthSchema } from "./basic-auth.js";
export {
  type ClusterStatus,
  type ClusterStatusInput,
  ClusterStatusSchema,
  type PeerStatus,
  PeerStatusSchema,
} from "./cluster-status.js";
export { ConfigUrlSchema } from "./config-url.js";
export { type KafkaOutput, type KafkaOutputInput, KafkaOutputSchema } from "./event-kafka-output.js";
export {
  type EventRecorder,
  type EventRecorderInput,
  EventRecorderSchema,
  type FileOutput,
  FileOutputSchema,
  type StdoutOutput,
  StdoutOutputSchema,
} from "./event-recorder.js";
export { type WebhookOutput, type WebhookOutputInput, WebhookOutputSchema } from "./event-webhook-output.js";
export {
  type ApiAlertStatus,
  ApiAlertStatusSchema,
  type GettableAlert,
  type GettableAlertInput,
  GettableAlertSchema,
} from "./gettable-alert.js";
export {
  type GettableSilence,
  type GettableSilenceInput,
  GettableSilenceSchema,
  type SilenceStatus,
  SilenceStatusSchema,
} from "./gettable-silence.js";
export {
  type HttpAuthorization,
  type HttpAuthorizationInput,
  HttpAuthorizationSchema,
} from "./http-authorization.js";
export { type HttpConfig, type HttpConfigInput, HttpConfigSchema } from "./http-config.js";
export { type HttpHeader, type HttpHeaderInput, HttpHeaderSchema } from "./http-header.js";
export { type InhibitRule, type InhibitRuleInput, InhibitRuleSchema } from "./inhibit-rule.js";
export { type NotificationTemplates, NotificationTemplatesSchema } from "./notification-templates.js";
export { type OAuth2, type OAuth2Input, OAuth2Schema } from "./oauth2.js";
export {
  type AdaptiveAction,
  AdaptiveActionSchema,
  type AdaptiveCard,
  type AdaptiveCardInput,
  AdaptiveCardSchema,
  type AdaptiveColumn,
  AdaptiveColumnSchema,
  type AdaptiveElement,
  AdaptiveElementSchema,
} from "./payloads/adaptive-card.js";
export {
  type EventWebhook,
  type EventWebhookInput,
  EventWebhookSchema,
} from "./payloads/event-webhook.js";
export {
  type OpsgenieAlert,
  type OpsgenieAlertAction,
  type OpsgenieAlertActionInput,
  OpsgenieAlertActionSchema,
  type OpsgenieAlertInput,
  OpsgenieAlertSchema,
  type OpsgenieRecipient,
  OpsgenieRecipientSchema,
} from "./payloads/opsgenie-alert.js";
export {
  type PagerdutyEvent,
  type PagerdutyEventImage,
  PagerdutyEventImageSchema,
  type PagerdutyEventInput,
  type PagerdutyEventLink,
  PagerdutyEventLinkSchema,
  type PagerdutyEventPayload,
  PagerdutyEventPayloadSchema,
  PagerdutyEventSchema,
} from "./payloads/pagerduty-event.js";
export {
  type TeamsMessage,
  type TeamsMessageInput,
  TeamsMessageSchema,
} from "./payloads/teams-message.js";
export {
  type AlertCondition,
  type AlertConditionInput,
  AlertConditionSchema,
  type ThresholdOperator,
  ThresholdOperatorSchema,
} from "./platform/alert-condition.js";
export {
  type AlertEvent,
  type AlertEventInput,
  AlertEventSchema,
  type AlertHistoryEntry,
  AlertHistoryEntrySchema,
} from "./platform/alert-event.js";
export { type AlertGroup, type AlertGroupInput, AlertGroupSchema } from "./platform/alert-group.js";
export { type AlertGrouping, AlertGroupingSchema } from "./platform/alert-grouping.js";
export {
  type AlertRule,
  type AlertRuleInput,
  AlertRuleSchema,
  type RegulatedData,
  RegulatedDataSchema,
} from "./platform/alert-rule.js";
export {
  type AlertingConfig,
  type AlertingConfigInput,
  AlertingConfigSchema,
} from "./platform/alerting-config.js";
export { type DiscordSettings, DiscordSettingsSchema } from "./platform/channels/discord-settings.js";
export { type EmailSettings, EmailSettingsSchema } from "./platform/channels/email-settings.js";
export { type JiraSettings, JiraSettingsSchema } from "./platform/channels/jira-settings.js";
export { type JsmSettings, JsmSettingsSchema } from "./platform/channels/jsm-settings.js";
export { type MatrixSettings, MatrixSettingsSchema } from "./platform/channels/matrix-settings.js";
export { type OpsgenieSettings, OpsgenieSettingsSchema } from "./platform/channels/opsgenie-settings.js";
export { type PagerdutySettings, PagerdutySettingsSchema } from "./platform/channels/pagerduty-settings.js";
export { type PushSettings, PushSettingsSchema } from "./platform/channels/push-settings.js";
export { type PushoverSettings, PushoverSettingsSchema } from "./platform/channels/pushover-settings.js";
export { type Responder, ResponderSchema } from "./platform/channels/responder.js";
export {
  type ServicenowSettings,
  ServicenowSettingsSchema,
} from "./platform/channels/servicenow-settings.js";
export { type SlackSettings, SlackSettingsSchema } from "./platform/channels/slack-settings.js";
export { type SmsSettings, SmsSettingsSchema } from "./platform/channels/sms-settings.js";
export { type SnsSettings, SnsSettingsSchema } from "./platform/channels/sns-settings.js";
export { type TeamsSettings, TeamsSettingsSchema } from "./platform/channels/teams-settings.js";
export { type TelegramSettings, TelegramSettingsSchema } from "./platform/channels/telegram-settings.js";
export { type VictoropsSettings, VictoropsSettingsSchema } from "./platform/channels/victorops-settings.js";
export { type VoiceSettings, VoiceSettingsSchema } from "./platform/channels/voice-settings.js";
export { type WebexSettings, WebexSettingsSchema } from "./platform/channels/webex-settings.js";
export { type WebhookSettings, WebhookSettingsSchema } from "./platform/channels/webhook-settings.js";
export { type WechatSettings, WechatSettingsSchema } from "./platform/channels/wechat-settings.js";
export {
  type BusinessHours,
  BusinessHoursSchema,
  type EscalationLevel,
  EscalationLevelSchema,
  type EscalationPolicy,
  type EscalationPolicyInput,
  EscalationPolicySchema,
  type EscalationTarget,
  EscalationTargetSchema,
} from "./platform/escalation-policy.js";
export {
  type ChannelRateLimit,
  ChannelRateLimitSchema,
  type NotificationChannel,
  type NotificationChannelInput,
  NotificationChannelSchema,
} from "./platform/notification-channel.js";
export {
  type NotificationTemplate,
  type NotificationTemplateInput,
  NotificationTemplateSchema,
  type TemplateVariable,
  TemplateVariableSchema,
} from "./platform/notification-template.js";
export {
  type OnCallLayer,
  OnCallLayerSchema,
  type OnCallOverride,
  OnCallOverrideSchema,
  type OnCallSchedule,
  type OnCallScheduleInput,
  OnCallScheduleSchema,
} from "./platform/on-call-schedule.js";
export { type ResourceMetadata, ResourceMetadataSchema } from "./platform/resource-metadata.js";
export { ResourceNameSchema } from "./platform/resource-name.js";
export {
  type SecretReference,
  SecretReferenceSchema,
  type SecretSource,
  type SecretSourceInput,
  SecretSourceSchema,
} from "./platform/secret-source.js";
export { type Silence, type SilenceInput, SilenceSchema } from "./platform/silence.js";
export {
  type SuppressionWindow,
  type SuppressionWindowInput,
  SuppressionWindowSchema,
} from "./platform/suppression-window.js";
export {
  type Threshold,
  type ThresholdInput,
  type ThresholdModel,
  ThresholdModelSchema,
  ThresholdSchema,
} from "./platform/threshold.js";
export {
  TimeOfDaySchema,
  type Weekday,
  WeekdaySchema,
  type WeeklyWindow,
  WeeklyWindowSchema,
} from "./platform/weekly-window.js";
export { type PostableAlert, type PostableAlertInput, PostableAlertSchema } from "./postable-alert.js";
export {
  type PostableSilence,
  type PostableSilenceInput,
  PostableSilenceSchema,
} from "./postable-silence.js";
export { type Receiver, type ReceiverInput, ReceiverSchema } from "./receiver.js";
export {
  type DiscordConfig,
  type DiscordConfigInput,
  DiscordConfigSchema,
} from "./receivers/discord-config.js";
export {
  type EmailConfig,
  type EmailConfigInput,
  EmailConfigSchema,
  type EmailThreading,
  EmailThreadingSchema,
} from "./receivers/email-config.js";
export {
  type IncidentioConfig,
  type IncidentioConfigInput,
  IncidentioConfigSchema,
} from "./receivers/incidentio-config.js";
export { type JiraConfig, type JiraConfigInput, JiraConfigSchema } from "./receivers/jira-config.js";
export {
  type JiraFieldConfig,
  type JiraFieldConfigInput,
  JiraFieldConfigSchema,
} from "./receivers/jira-field-config.js";
export {
  type MattermostAttachment,
  type MattermostAttachmentInput,
  MattermostAttachmentSchema,
  type MattermostField,
  MattermostFieldSchema,
} from "./receivers/mattermost-attachment.js";
export {
  type MattermostConfig,
  type MattermostConfigInput,
  MattermostConfigSchema,
  type MattermostPriority,
  MattermostPrioritySchema,
  type MattermostProps,
  MattermostPropsSchema,
} from "./receivers/mattermost-config.js";
export {
  type MsteamsConfig,
  type MsteamsConfigInput,
  MsteamsConfigSchema,
} from "./receivers/msteams-config.js";
export {
  type Msteamsv2Config,
  type Msteamsv2ConfigInput,
  Msteamsv2ConfigSchema,
} from "./receivers/msteamsv2-config.js";
export {
  type OpsgenieConfig,
  type OpsgenieConfigInput,
  OpsgenieConfigSchema,
} from "./receivers/opsgenie-config.js";
export {
  type OpsgenieResponder,
  type OpsgenieResponderInput,
  OpsgenieResponderSchema,
} from "./receivers/opsgenie-responder.js";
export {
  type PagerdutyConfig,
  type PagerdutyConfigInput,
  PagerdutyConfigSchema,
  type PagerdutyImage,
  PagerdutyImageSchema,
  type PagerdutyLink,
  PagerdutyLinkSchema,
} from "./receivers/pagerduty-config.js";
export {
  type PushoverConfig,
  type PushoverConfigInput,
  PushoverConfigSchema,
} from "./receivers/pushover-config.js";
export {
  type RocketchatAction,
  type RocketchatActionInput,
  RocketchatActionSchema,
} from "./receivers/rocketchat-action.js";
export {
  type RocketchatConfig,
  type RocketchatConfigInput,
  RocketchatConfigSchema,
  type RocketchatField,
  RocketchatFieldSchema,
} from "./receivers/rocketchat-config.js";
export { type Sigv4Config, type Sigv4ConfigInput, Sigv4ConfigSchema } from "./receivers/sigv4-config.js";
export {
  type SlackAction,
  type SlackActionInput,
  SlackActionSchema,
  type SlackConfirmation,
  SlackConfirmationSchema,
} from "./receivers/slack-action.js";
export { type SlackConfig, type SlackConfigInput, SlackConfigSchema } from "./receivers/slack-config.js";
export { type SlackField, type SlackFieldInput, SlackFieldSchema } from "./receivers/slack-field.js";
export { type SnsConfig, type SnsConfigInput, SnsConfigSchema } from "./receivers/sns-config.js";
export {
  type TelegramConfig,
  type TelegramConfigInput,
  TelegramConfigSchema,
} from "./receivers/telegram-config.js";
export {
  type VictoropsConfig,
  type VictoropsConfigInput,
  VictoropsConfigSchema,
} from "./receivers/victorops-config.js";
export { type WebexConfig, type WebexConfigInput, WebexConfigSchema } from "./receivers/webex-config.js";
export {
  type WebhookConfig,
  type WebhookConfigInput,
  WebhookConfigSchema,
} from "./receivers/webhook-config.js";
export { type WechatConfig, type WechatConfigInput, WechatConfigSchema } from "./receivers/wechat-config.js";
export { type RecordingRule, type RecordingRuleInput, RecordingRuleSchema } from "./recording-rule.js";
export { type Route, type RouteInput, RouteSchema } from "./route.js";
export {
  type RoutingTest,
  RoutingTestSchema,
  type RoutingTests,
  type RoutingTestsInput,
  RoutingTestsSchema,
} from "./routing-tests.js";
export { type RuleFile, type RuleFileInput, RuleFileSchema } from "./rule-file.js";
export { type Rule, type RuleGroup, type RuleGroupInput, RuleGroupSchema, RuleSchema } from "./rule-group.js";
export { type SilenceMatcher, type SilenceMatcherInput, SilenceMatcherSchema } from "./silence-matcher.js";
export {
  type NamedTimeInterval,
  type NamedTimeIntervalInput,
  NamedTimeIntervalSchema,
  type TimeInterval,
  TimeIntervalSchema,
  type TimeRange,
  TimeRangeSchema,
} from "./time-interval.js";
export {
  type TlsConfig,
  type TlsConfigInput,
  TlsConfigSchema,
  type TlsVersion,
  TlsVersionSchema,
} from "./tls-config.js";
export { type TracingConfig, type TracingConfigInput, TracingConfigSchema } from "./tracing-config.js";
export { type WebhookAlert, type WebhookAlertInput, WebhookAlertSchema } from "./webhook-alert.js";
export { type WebhookPayload, type WebhookPayloadInput, WebhookPayloadSchema } from "./webhook-payload.js";
