import type * as z from "zod";
import type { RefusedExample, SchemaExamples } from "../base/schema-examples.js";
import { DOMAINS, type Domain } from "./domains.js";
import { examplesOf } from "./examples.js";
import { EXPORTED_SCHEMAS, type ExportedSchema } from "./exported-schemas.js";
import { isJsonSchema, type JsonSchema } from "./json-schema.js";
import { toJsonSchema } from "./to-json-schema.js";

/** The reference page of a domain as Markdown: `src/<folder>/README.md`. */
export function renderSchemasPage(domain: Domain): string {
  const schemas = EXPORTED_SCHEMAS.filter(({ folder }) => folder === domain.folder);
  return `${[
    `# ${domain.title}`,
    "<!-- Written by `npm run docs` from the schemas and the comments above them; changes here are lost. -->",
    `What \`${domain.entry}\` exports. As JSON Schema each is in the package, under \`dist/json-schema/\` for version 2020-12 and
\`dist/json-schema/draft-07/\` for editors, and \`npx tocsin schema <id>\` prints it.`,
    table(
      ["schema", "id", "what it is"],
      schemas.map((each) => [linkTo(each.name, domain.folder), `\`${each.id}\``, firstSentence(each)]),
    ),
    ...schemas.map((each) => renderSchema(each, examplesOf(each))),
  ].join("\n\n")}\n`;
}

/** All pages by file. */
export function renderSchemasPages(): ReadonlyMap<string, string> {
  return new Map(DOMAINS.map((domain) => [`src/${domain.folder}/README.md`, renderSchemasPage(domain)]));
}

/** One schema as Markdown: what it is, its fields, an example, and what it refuses. */
export function renderSchema(
  { name, schema, folder }: ExportedSchema,
  examples: SchemaExamples<z.ZodType> | undefined,
): string {
  const { schema: json, inexpressible } = toJsonSchema(schema);
  const rows = fieldsOf(json, "", folder);
  const [first] = examples?.valid ?? [];
  return [
    `## ${name}Schema`,
    ...(json["description"] === undefined ? [] : [String(json["description"])]),
    rows.length > 0
      ? table(["field", "type", "default", "meaning"], rows)
      : `Type: ${describeType(json, folder)}.`,
    ...(json["properties"] === undefined || json["additionalProperties"] === false
      ? []
      : ["Other fields are kept."]),
    ...(inexpressible.length === 0 ? [] : ["More is checked than JSON Schema can say."]),
    ...(examples === undefined
      ? []
      : [`${FENCE}json\n${printed(first, "")}\n${FENCE}`, renderRefused(examples.invalid)]),
  ].join("\n\n");
}

const FENCE = "```";

/** One line each: what is refused, and for what. */
function renderRefused(refused: readonly RefusedExample[]): string {
  const lines = refused.map(([issues, value]) => `- ${code(shortened(JSON.stringify(value)))}: ${issues}`);
  return ["Refused:", "", ...lines].join("\n");
}

const MAX_SHOWN = 100;

function shortened(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}

/** A row for each field, and for those of objects that have no name of their own. */
function fieldsOf(json: JsonSchema, prefix: string, folder: string): string[][] {
  const { properties } = json;
  if (!isJsonSchema(properties)) {
    const { items } = json;
    return isJsonSchema(items) && prefix !== "" ? fieldsOf(items, `${prefix.slice(0, -1)}[].`, folder) : [];
  }
  const required = Array.isArray(json["required"]) ? json["required"] : [];
  return Object.entries(properties).flatMap(([field, value]) => {
    if (!isJsonSchema(value) || isNothing(value)) return [];
    const fallback = value["default"] === undefined ? "" : code(JSON.stringify(value["default"]));
    return [
      [
        code(`${prefix}${field}`),
        describeType(value, folder),
        required.includes(field) ? "required" : fallback,
        String(value["description"] ?? ""),
      ],
      ...fieldsOf(value, `${prefix}${field}.`, folder),
    ];
  });
}

/** `{ "not": {} }`: a field that must not be there. */
function isNothing(value: JsonSchema): boolean {
  return isJsonSchema(value["not"]) && Object.keys(value["not"]).length === 0;
}

function describeType(json: JsonSchema, folder: string): string {
  const { $ref, anyOf, oneOf, allOf, items, prefixItems, additionalProperties, properties } = json;
  if (typeof $ref === "string") return linkTo($ref.replace(DEFINITION, ""), folder);
  const options = anyOf ?? oneOf;
  if (Array.isArray(options)) return options.map((each) => describeType(each, folder)).join(" or ");
  if (Array.isArray(json["enum"])) return json["enum"].map((value) => code(JSON.stringify(value))).join(", ");
  if (json["const"] !== undefined) return code(JSON.stringify(json["const"]));
  if (isNothing(json)) return "nothing";
  if (Array.isArray(prefixItems))
    return `[${prefixItems.map((each) => describeType(each, folder)).join(", ")}]`;
  const { type } = json;
  if (type === "array" && isJsonSchema(items))
    return `list of ${describeType(items, folder)}${boundsOf(json)}`;
  if (type === "object" && properties === undefined && isJsonSchema(additionalProperties)) {
    return `map to ${describeType(additionalProperties, folder)}`;
  }
  if (Array.isArray(allOf) && type === undefined)
    return allOf.map((each) => describeType(each, folder)).join(" and ");
  const name = Array.isArray(type) ? type.join(" or ") : String(type ?? "anything");
  return `${name}${boundsOf(json)}`;
}

const DEFINITION = /^#\/\$defs\//;

/** Keywords that bound a value, in words; integers are of 53 bits without saying so. */
const BOUNDS: readonly (readonly [keyword: string, words: (value: unknown) => string])[] = [
  ["minimum", (value) => `at least ${value}`],
  ["exclusiveMinimum", (value) => `more than ${value}`],
  ["maximum", (value) => `at most ${value}`],
  ["exclusiveMaximum", (value) => `less than ${value}`],
  ["multipleOf", (value) => `a multiple of ${value}`],
  ["minLength", (value) => (value === 1 ? "not empty" : `at least ${value} characters`)],
  ["maxLength", (value) => `at most ${value} characters`],
  ["minItems", (value) => (value === 1 ? "not empty" : `at least ${value} items`)],
  ["maxItems", (value) => `at most ${value} items`],
  ["format", (value) => String(value)],
  ["pattern", (value) => (String(value).length > MAX_SHOWN ? "a long pattern" : code(String(value)))],
];

function boundsOf(json: JsonSchema): string {
  const words = BOUNDS.flatMap(([keyword, say]) => {
    const value = json[keyword];
    return value === undefined || Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER ? [] : [say(value)];
  });
  return words.map((each) => `, ${each}`).join("");
}

/** JSON with as much on a line as fits. */
function printed(value: unknown, indent: string): string {
  const line = JSON.stringify(value, undefined, 1).replaceAll(LINE_BREAKS, " ");
  if (typeof value !== "object" || value === null || line.length + indent.length <= MAX_SHOWN) return line;
  const inner = `${indent}  `;
  const members = Object.entries(value).map(([key, each]) =>
    Array.isArray(value) ? printed(each, inner) : `${JSON.stringify(key)}: ${printed(each, inner)}`,
  );
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${members.map((member) => `${inner}${member}`).join(",\n")}\n${indent}${close}`;
}

/** `JSON.stringify` escapes those in strings. */
const LINE_BREAKS = /\n */g;

/** To the schema on its page, from a page in `folder`. */
function linkTo(name: string, folder: string): string {
  const target = EXPORTED_SCHEMAS.find((each) => each.name === name);
  if (target === undefined) return name === "#" ? "the same" : name;
  const page =
    target.folder === folder ? "" : `${"../".repeat(folder.split("/").length)}${target.folder}/README.md`;
  return `[${name}](${page}#${name.toLowerCase()}schema)`;
}

const FIRST_SENTENCE = /^(.*?)[.:](?: |$)/;

function firstSentence({ schema }: ExportedSchema): string {
  const [, sentence] = FIRST_SENTENCE.exec(String(toJsonSchema(schema).schema["description"] ?? "")) ?? [];
  return sentence === undefined ? "" : `${sentence}.`;
}

function code(text: string): string {
  return text.includes("`") ? `\`\` ${text} \`\`` : `\`${text}\``;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(heads), line(heads.map(() => "---")), ...rows.map(line)].join("\n");
}
