import type { Span } from "../../base/position.js";
import { definitionFacts, type FieldRead, templateFacts } from "../../languages/go-template/facts.js";
import type { GoTemplate, TemplateDefinition } from "../../languages/go-template/parser.js";
import type { DocumentKindId } from "../../schemas/kinds.js";
import type { CheckedDocument, ReportPlace } from "../../validator/rule.js";
import type { SoundConfig } from "./alertmanager-config.js";
import { parsedTemplatesOf, placeInTemplate } from "./alertmanager-parsed-templates.js";
import { followPath } from "./alertmanager-template-data.js";
import {
  type TemplateFileDocument,
  templateDefinitionsOf,
  templateFileOf,
} from "./alertmanager-template-files.js";
import { templatesOfConfigs } from "./alertmanager-template-globs.js";

/** Kinds of documents whose templates of notifications can be followed to where they are defined. */
export const TEMPLATE_KINDS = ["alertmanager-config", "alertmanager-templates"] as const;
/** With resources, whose files of templates stand elsewhere. */
export const TEMPLATE_HOLDER_KINDS = [...TEMPLATE_KINDS, "alertmanager-config-resource"] as const;

type ConfigDocument = CheckedDocument<"alertmanager-config">;

/** A template wherever it stands: in a field of a configuration, or a file of its own. */
export interface PlacedTemplate {
  readonly template: GoTemplate;
  readonly placeOf: (span: Span) => ReportPlace;
}

export function placedTemplatesOf(
  document: CheckedDocument<(typeof TEMPLATE_HOLDER_KINDS)[number], unknown>,
): readonly PlacedTemplate[] {
  if (!isFile(document)) {
    // One of the other two kinds.
    return parsedTemplatesOf(document as SoundConfig).map(({ field, template }) => ({
      template,
      placeOf: (span) => placeInTemplate(field, span),
    }));
  }
  return [{ template: templateFileOf(document), placeOf: (span) => ({ path: [], span }) }];
}

/** A configuration, and the templates that notifications of its receivers can use. */
export interface TemplateSet {
  readonly config: ConfigDocument;
  readonly files: readonly TemplateFileDocument[];
  /** Names that the files define. */
  readonly names: ReadonlySet<string>;
  /** Whether each pattern of the configuration has a file, so that no definition is unknown. */
  readonly isComplete: boolean;
}

/** One for each configuration among the documents of a run. */
export function templateSetsOf(
  documents: readonly CheckedDocument<DocumentKindId, unknown>[],
): readonly TemplateSet[] {
  // The kind of a document says what its value is.
  const configs = documents.filter(({ kind }) => kind === "alertmanager-config") as ConfigDocument[];
  return templatesOfConfigs(configs, documents.filter(isFile)).map(({ config, globs, files }) => ({
    config,
    files,
    names: templateDefinitionsOf(files),
    isComplete: globs.every((glob) => glob.files.length > 0),
  }));
}

function isFile(document: CheckedDocument<DocumentKindId, unknown>): document is TemplateFileDocument {
  return document.kind === "alertmanager-templates";
}

/** What a definition in a file reads of a notification, for one of its callers. */
export interface FileRead {
  readonly file: TemplateFileDocument;
  readonly read: FieldRead;
}

/** What definitions in files read, followed from the fields of the configurations that call them. */
export function fileReadsOf(sets: readonly TemplateSet[]): readonly FileRead[] {
  // Configurations may share a file: what it reads for both is one thing.
  const seen = new Set<string>();
  return sets.flatMap((set) => readsInSet(set, seen));
}

function readsInSet({ config, files }: TemplateSet, seen: Set<string>): readonly FileRead[] {
  const definitions = new Map<
    string,
    { readonly file: TemplateFileDocument; readonly definition: TemplateDefinition }
  >();
  for (const file of files) {
    for (const [name, definition] of templateFileOf(file).definitions)
      definitions.set(name, { file, definition });
  }
  const pending = parsedTemplatesOf(config).flatMap(({ template }) => templateFacts(template).templates);
  const reads: FileRead[] = [];
  for (const { name, dot } of pending) {
    const found = definitions.get(name);
    const path = dot?.path;
    const type = path === undefined ? undefined : followPath(path);
    if (found === undefined || path === undefined || typeof type !== "string") continue;
    // A definition may call itself with ever more fields: `.Firing.Firing`.
    const key = [found.file.file, name, type, path[0], path.at(-1)].join("\n");
    if (seen.has(key)) continue;
    seen.add(key);
    const below = definitionFacts(found.definition, path);
    for (const read of below.fields) reads.push({ file: found.file, read });
    for (const call of below.templates) pending.push(call);
  }
  return reads;
}
