import type { RuleFile } from "../../schemas/alert/rule-file.js";
import type { Lenient } from "../../validator/lenient.js";
import type { CheckedDocument } from "../../validator/rule.js";
import type { Settings } from "../../validator/settings.js";
import { ruleFileFacts, type TemplateFacts } from "./rule-file.js";

/** Every template of every alert of a document, in the order of the file. */
export function templatesOf(
  document: CheckedDocument<"prometheus-rules", Lenient<RuleFile>>,
  settings: Settings,
): readonly TemplateFacts[] {
  return ruleFileFacts(document, settings).rules.flatMap(({ templates }) => templates);
}
