import { err, ok, type Result } from "../../../base/result.js";
import { formatTemplateError } from "../errors.js";
import { isEmpty, parseGoTemplate } from "../parser.js";
import { type ExecutionError, errorAt } from "./errors.js";
import {
  MAX_SOURCE_LENGTH,
  type TemplateBody,
  type TemplateSet,
  type TemplateSource,
} from "./template-source.js";

export interface ParsedTemplate {
  /** The template that the whole text is. */
  readonly main: TemplateBody;
  /** What was there, and what the text defines. */
  readonly templates: TemplateSet;
}

/**
 * Parses a text next to `base`. Its definitions replace others of the same name, unless they have nothing but blanks and
 * comments.
 */
export function parseTemplate(
  base: TemplateSet,
  source: TemplateSource,
  functions: ReadonlyMap<string, unknown>,
): Result<ParsedTemplate, ExecutionError> {
  if (source.text.length > MAX_SOURCE_LENGTH) {
    const message = `template: ${source.name}: over the limit of ${MAX_SOURCE_LENGTH} characters`;
    return err(errorAt("limit_exceeded", source, { start: 0, end: 0 }, message));
  }
  const { root, definitions, errors } = parseGoTemplate(source.text, { functions });
  const [error] = errors;
  if (error !== undefined) {
    return err(errorAt("syntax", source, error.span, formatTemplateError(source.name, error)));
  }
  const templates = new Map(base);
  const main = { name: source.name, body: root, source };
  for (const { name, body } of definitions.values()) add(templates, { name, body, source });
  add(templates, main);
  return ok({ main, templates });
}

/** Adds what files define to `base`, in their order; each is a template too, named like the file. */
export function parseTemplates(
  base: TemplateSet,
  sources: readonly TemplateSource[],
  functions: ReadonlyMap<string, unknown>,
): Result<TemplateSet, ExecutionError> {
  let templates = base;
  for (const source of sources) {
    const parsed = parseTemplate(templates, source, functions);
    if (!parsed.ok) return parsed;
    templates = parsed.value.templates;
  }
  return ok(templates);
}

function add(templates: Map<string, TemplateBody>, template: TemplateBody): void {
  if (!templates.has(template.name) || !isEmpty(template.body)) templates.set(template.name, template);
}
