import { Engine, type Source } from "../../src/validator/engine.js";
import type { AnyRule } from "../../src/validator/rule.js";
import type { DocumentFindingsOptions } from "./document-findings.js";

/** What `rule` finds in a configuration and a rule file together: each message's id and what it points at. */
export function findingsInBoth(
  rule: AnyRule,
  config: string | undefined,
  rules: string | undefined,
  options: DocumentFindingsOptions = {},
): readonly string[] {
  return findingsIn(
    rule,
    [
      ...(config === undefined
        ? []
        : [{ file: "am.yml", content: config, kind: "alertmanager-config" as const }]),
      ...(rules === undefined
        ? []
        : [{ file: "rules.yml", content: rules, kind: "prometheus-rules" as const }]),
    ],
    options,
  );
}

/** What `rule` finds in a configuration and the file `a.tmpl` of templates together. */
export function findingsInTemplates(
  rule: AnyRule,
  config: string | undefined,
  templates: string,
  options: DocumentFindingsOptions = {},
): readonly string[] {
  return findingsIn(
    rule,
    [
      ...(config === undefined
        ? []
        : [{ file: "am.yml", content: config, kind: "alertmanager-config" as const }]),
      { file: "a.tmpl", content: templates, kind: "alertmanager-templates" as const },
    ],
    options,
  );
}

function findingsIn(
  rule: AnyRule,
  sources: readonly Source[],
  { options = {}, settings = {} }: DocumentFindingsOptions,
): readonly string[] {
  const engine = new Engine([rule], { rules: { [rule.id]: ["default", options] }, settings });
  return engine.run(sources).findings.map(({ file, messageId, range }) => {
    const text = String(sources.find((source) => source.file === file)?.content);
    const [line = ""] = text.slice(range.start.offset, range.end.offset).split("\n");
    return `${messageId} ${line}`;
  });
}
