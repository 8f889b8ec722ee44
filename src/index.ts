export {
  type ErrorCode,
  type ErrorContext,
  type ErrorDetails,
  type ErrorJson,
  isTocsinError,
  TocsinError,
  type TocsinErrorOptions,
} from "./base/errors.js";
export {
  compareFindings,
  type Finding,
  LAYERS,
  type Layer,
  PROGRAMS,
  type Program,
  type RelatedPlace,
  SEVERITIES,
  type Severity,
} from "./base/finding.js";
export { formatPath, isWithin, type Path, parseJsonPointer, toJsonPointer } from "./base/path.js";
export type { Position, Range, Span } from "./base/position.js";
export {
  type Problem,
  type ProblemInput,
  type ProblemOptions,
  ProblemSchema,
  toProblem,
} from "./base/problem.js";
export { type Labels, LabelsSchema } from "./base/types/label.js";
export { PrometheusDurationSchema } from "./base/types/prometheus-duration.js";
export {
  type AlertingRule,
  type AlertingRuleInput,
  AlertingRuleSchema,
} from "./schemas/alert/alerting-rule.js";
export {
  type AlertEvent,
  type AlertEventInput,
  AlertEventSchema,
} from "./schemas/alert/platform/alert-event.js";
export {
  type AlertGroup,
  type AlertGroupInput,
  AlertGroupSchema,
} from "./schemas/alert/platform/alert-group.js";
export { type AlertRule, type AlertRuleInput, AlertRuleSchema } from "./schemas/alert/platform/alert-rule.js";
export {
  type AlertingConfig,
  type AlertingConfigInput,
  AlertingConfigSchema,
} from "./schemas/alert/platform/alerting-config.js";
export {
  type EscalationPolicy,
  type EscalationPolicyInput,
  EscalationPolicySchema,
} from "./schemas/alert/platform/escalation-policy.js";
export {
  type NotificationChannel,
  type NotificationChannelInput,
  NotificationChannelSchema,
} from "./schemas/alert/platform/notification-channel.js";
export {
  type NotificationTemplate,
  type NotificationTemplateInput,
  NotificationTemplateSchema,
} from "./schemas/alert/platform/notification-template.js";
export {
  type OnCallSchedule,
  type OnCallScheduleInput,
  OnCallScheduleSchema,
} from "./schemas/alert/platform/on-call-schedule.js";
export { type Silence, type SilenceInput, SilenceSchema } from "./schemas/alert/platform/silence.js";
export {
  type RecordingRule,
  type RecordingRuleInput,
  RecordingRuleSchema,
} from "./schemas/alert/recording-rule.js";
export { type RuleFile, type RuleFileInput, RuleFileSchema } from "./schemas/alert/rule-file.js";
export {
  type Rule,
  type RuleGroup,
  type RuleGroupInput,
  RuleGroupSchema,
  RuleSchema,
} from "./schemas/alert/rule-group.js";
export {
  DOCUMENT_KIND_IDS,
  DOCUMENT_KINDS,
  type DocumentKind,
  type DocumentKindId,
  type DocumentOf,
} from "./schemas/kinds.js";
export { NAMED_SCHEMAS, type NamedSchema, SCHEMA_IDS, type SchemaId } from "./schemas/named.js";
