import type { Span } from "../../base/position.js";
import {
  definitionFacts,
  ELEMENT,
  type FieldRead,
  type TemplateFacts,
  templateFacts,
} from "../../languages/go-template/facts.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { type GoTemplate, parseGoTemplate } from "../../languages/go-template/parser.js";
import type { Settings } from "../../schemas/validation/settings.js";
import type { ReportPlace } from "../../validator/rule.js";
import { remembering } from "./alertmanager-config.js";
import { type TemplatedString, templatedStringsOf } from "./alertmanager-fields.js";
import { adviceForField, FIELDS_SINCE, followPath } from "./alertmanager-template-data.js";
import { hasAlertmanagerVersion } from "./alertmanager-versions.js";

export interface ParsedTemplate {
  readonly field: TemplatedString;
  readonly template: GoTemplate;
  readonly facts: TemplateFacts;
}

/** Every text of a configuration with something to expand. */
export const parsedTemplatesOf = remembering((_value, document): readonly ParsedTemplate[] => {
  // Most receivers say the same in the same words.
  const known = new Map<string, Omit<ParsedTemplate, "field">>();
  return templatedStringsOf(document)
    .filter(({ isTemplate }) => isTemplate)
    .map((field) => {
      const parsed = known.get(field.text) ?? parseTemplate(field.text);
      known.set(field.text, parsed);
      return { field, ...parsed };
    });
});

function parseTemplate(text: string): Omit<ParsedTemplate, "field"> {
  const template = parseGoTemplate(text, { functions: ALERTMANAGER_TEMPLATE_FUNCTIONS });
  return { template, facts: templateFacts(template) };
}

/** Fields of the data that whoever sends an alert fills in. */
const OF_ALERTS: ReadonlySet<string> = new Set([
  "Labels",
  "Annotations",
  "CommonLabels",
  "CommonAnnotations",
  "GroupLabels",
  "GeneratorURL",
]);

/** Whether what stands at a path of the template's data comes from alerts. */
export function isFromAlerts(path: readonly string[] | undefined): boolean {
  return path?.some((name) => OF_ALERTS.has(name)) ?? false;
}

/** A path of the template's data as one writes it: `.Alerts[].Labels.team`. */
export function printFieldPath(path: readonly string[]): string {
  return path.map((name) => (name === ELEMENT ? name : `.${name}`)).join("");
}

/** Where something stands in a templated text; in a key it is the whole key. */
export function placeInTemplate({ path, target }: TemplatedString, span: Span): ReportPlace {
  return target === "key" ? { path, target } : { path, span };
}

/** What a text reads, in the definitions it makes and calls as well. */
export function readsOf({ template, facts }: ParsedTemplate): readonly FieldRead[] {
  const reads = [...facts.fields];
  const pending = [...facts.templates];
  const seen = new Set<string>();
  for (const { name, dot } of pending) {
    const definition = template.definitions.get(name);
    const path = dot?.path;
    const type = path === undefined ? undefined : followPath(path);
    if (definition?.type !== "define" || path === undefined || typeof type !== "string") continue;
    // A definition may call itself with ever more fields: `.Firing.Firing`.
    const key = [name, type, path[0], path.at(-1)].join("\n");
    if (seen.has(key)) continue;
    seen.add(key);
    const below = definitionFacts(definition, path);
    for (const read of below.fields) reads.push(read);
    for (const call of below.templates) pending.push(call);
  }
  return reads;
}

/** What is wrong with reading a path of the data. */
export type FieldProblem =
  | {
      readonly type: "unknown";
      readonly field: string;
      /** What it was looked for in, in the words of a message. */
      readonly parent: string;
      readonly help: string | undefined;
    }
  | { readonly type: "newer"; readonly field: string; readonly since: string };

export function problemOfPath(path: readonly string[], settings: Settings): FieldProblem | undefined {
  const found = followPath(path);
  if (typeof found === "object") {
    const { field, parent } = found;
    const named = parent.length === 0 ? "A notification" : `\`${printFieldPath(parent)}\``;
    return { type: "unknown", field, parent: named, help: adviceForField(found) };
  }
  const [field = ""] = path;
  const since = FIELDS_SINCE.get(field);
  if (since === undefined || hasAlertmanagerVersion(settings, since)) return undefined;
  return { type: "newer", field, since };
}
