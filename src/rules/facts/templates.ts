import type { RuleFile } from "../../schemas/alert/rule-file.js";
import type { Lenient } from "../../validator/lenient.js";
import type { CheckedDocument } from "../../validator/rule.js";
import type { Settings } from "../../validator/settings.js";
import { type RuleFileFacts, ruleFileFacts, type TemplateFacts } from "./rule-file.js";

const known = new WeakMap<RuleFileFacts, readonly TemplateFacts[]>();

/** Every template of every alert of a document, in the order of the file. */
export function templatesOf(
  document: CheckedDocument<"prometheus-rules", Lenient<RuleFile>>,
  settings: Settings,
): readonly TemplateFacts[] {
  const facts = ruleFileFacts(document, settings);
  let templates = known.get(facts);
  if (templates === undefined) {
    templates = facts.rules.flatMap((rule) => rule.templates);
    known.set(facts, templates);
  }
  return templates;
}
