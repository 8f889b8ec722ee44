export type { Finding, Layer, Program, RelatedPlace, Severity } from "../base/finding.js";
export { validate } from "../rules/validate.js";
export type { PrometheusFeature, Settings, SettingsInput } from "../schemas/validation/settings.js";
export { PROMETHEUS_FEATURES, SettingsSchema } from "../schemas/validation/settings.js";
export type { Source } from "./engine.js";
export { Engine } from "./engine.js";
export type { Lenient } from "./lenient.js";
export type { RuleSetting, ValidateOptions } from "./options.js";
export type { FileResult, LayerTimings } from "./result.js";
export { ValidationResult } from "./result.js";
export type {
  AnyRule,
  CheckedDocument,
  MessageSpec,
  Messages,
  RelatedReport,
  ReportPlace,
  Rule,
  RuleContext,
  RuleExample,
  RuleMeta,
  SetRule,
  SetRuleContext,
} from "./rule.js";
export { defineRule, defineSetRule } from "./rule.js";
