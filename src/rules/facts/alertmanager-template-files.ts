import type { SourceDocument } from "../../document/document.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { type GoTemplate, parseGoTemplate } from "../../languages/go-template/parser.js";
import type { CheckedDocument } from "../../validator/rule.js";

export type TemplateFileDocument = CheckedDocument<"alertmanager-templates", string>;

const known = new WeakMap<SourceDocument, GoTemplate>();

/** A file of notification templates, parsed once for all rules. */
export function templateFileOf({ source, value }: TemplateFileDocument): GoTemplate {
  const template =
    known.get(source) ?? parseGoTemplate(value, { functions: ALERTMANAGER_TEMPLATE_FUNCTIONS });
  known.set(source, template);
  return template;
}

const FOLDERS = /^.*[\\/]/;

/**
 * The names that files of templates define. Each file is a template, too, called as the file is; a definition of
 * blanks and comments only counts, though it does not replace another one.
 */
export function templateDefinitionsOf(files: readonly TemplateFileDocument[]): ReadonlySet<string> {
  return new Set(
    files.flatMap((file) => [
      file.source.envelope?.entry ?? file.file.replace(FOLDERS, ""),
      ...templateFileOf(file).definitions.keys(),
    ]),
  );
}
