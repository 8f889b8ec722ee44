export {
  type AlertingRule,
  type AlertingRuleInput,
  AlertingRuleSchema,
} from "./alerting-rule.js";
export {
  type RecordingRule,
  type RecordingRuleInput,
  RecordingRuleSchema,
} from "./recording-rule.js";
export { type RuleFile, type RuleFileInput, RuleFileSchema } from "./rule-file.js";
export {
  type Rule,
  type RuleGroup,
  type RuleGroupInput,
  RuleGroupSchema,
  RuleSchema,
} from "./rule-group.js";
