export { compileAlertRule, compileAlertRules } from "./compile/alert-rules.js";
export { type CompileAlertmanagerOptions, compileAlertmanager } from "./compile/alertmanager.js";
export {
  ACCEPTABLE_CODES,
  type AcceptableCode,
  type CompileCode,
  type Compiled,
  type CompileOptions,
  type CompileProblem,
} from "./compile/problem.js";
export type { SecretFile } from "./compile/receivers.js";
export { STAGE_LABEL } from "./compile/rule-texts.js";
export type { CompileInput } from "./compile/stages.js";
export { eventKeyOf } from "./event-text.js";
export { type EventWebhookOptions, toEventWebhook } from "./event-webhook.js";
export { type Fitted, fitBytes } from "./fit-bytes.js";
export {
  type FromAlertmanager,
  type FromAlertmanagerOptions,
  fromAlertmanagerWebhook,
} from "./from-alertmanager.js";
export type { NotificationGroup } from "./notification-group.js";
export { type OpsgenieOptions, type OpsgenieRequest, toOpsgenieRequest } from "./opsgenie.js";
export { type PagerdutyOptions, toPagerdutyEvent } from "./pagerduty.js";
export type { Loss, Rendering } from "./rendering.js";
export { toTeamsMessage } from "./teams.js";
export { toAlertmanagerWebhook } from "./to-alertmanager.js";
export {
  TEXT_UNITS,
  type TextLimit,
  type TextUnit,
  type TruncateOptions,
  textLength,
  truncate,
} from "./truncate.js";
