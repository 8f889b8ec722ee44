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
