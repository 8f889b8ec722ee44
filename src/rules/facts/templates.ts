import type { Path } from "../../base/path.js";
import type { GoTemplate } from "../../languages/go-template/parser.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { type RuleDocument, type RuleFileFacts, ruleFileFacts, type TemplateFacts } from "./rule-file.js";

/** A template that stands once or more in labels or annotations of one name. */
export interface DistinctTemplate extends TemplateFacts {
  /** Where the same text stands again, for {@link ReportPlace.alsoAt}. */
  readonly alsoAt: readonly Path[];
}

interface Collected extends DistinctTemplate {
  readonly alsoAt: Path[];
}

const known = new WeakMap<RuleFileFacts, readonly DistinctTemplate[]>();

/** Every template of every alert of a document in the order of the file, each text once for each name it stands under. */
export function templatesOf(document: RuleDocument, settings: Settings): readonly DistinctTemplate[] {
  const facts = ruleFileFacts(document, settings);
  const templates = known.get(facts) ?? distinct(facts);
  known.set(facts, templates);
  return templates;
}

function distinct({ rules }: RuleFileFacts): readonly DistinctTemplate[] {
  const collected: Collected[] = [];
  const byName = { labels: new Map<string, Seen>(), annotations: new Map<string, Seen>() };
  for (const { templates } of rules) {
    for (const facts of templates) {
      const { section, name, template, path } = facts;
      const seen: Seen = byName[section].get(name) ?? new Map();
      byName[section].set(name, seen);
      const first = seen.get(template);
      if (first !== undefined) {
        first.alsoAt.push(path);
        continue;
      }
      const entry = { ...facts, alsoAt: [] };
      seen.set(template, entry);
      collected.push(entry);
    }
  }
  return collected;
}

/** The same text is parsed once in a document. */
type Seen = Map<GoTemplate, Collected>;
