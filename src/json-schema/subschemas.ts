import type { Path } from "../base/path.js";
import { isJsonSchema, type JsonSchema } from "./json-schema.js";

/** Keywords whose value is a schema, a list of schemas, or schemas by name. Other values are data, whatever they look like. */
const KEYWORDS: Readonly<Record<string, "schema" | "list" | "schema or list" | "record">> = {
  $defs: "record",
  definitions: "record",
  properties: "record",
  patternProperties: "record",
  dependentSchemas: "record",
  additionalProperties: "schema",
  unevaluatedProperties: "schema",
  propertyNames: "schema",
  items: "schema or list",
  prefixItems: "list",
  additionalItems: "schema",
  unevaluatedItems: "schema",
  contains: "schema",
  allOf: "list",
  anyOf: "list",
  oneOf: "list",
  not: "schema",
  if: "schema",
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
  then: "schema",
  else: "schema",
};

/** A schema with each schema directly in it changed; `path` leads from the one to the other. */
export function mapSubschemas(
  schema: JsonSchema,
  change: (child: JsonSchema, path: Path) => JsonSchema,
): JsonSchema {
  const changed = (value: unknown, path: Path): unknown =>
    isJsonSchema(value) ? change(value, path) : value;
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    const kind = Object.hasOwn(KEYWORDS, keyword) ? KEYWORDS[keyword] : undefined;
    if (kind === "record" && isJsonSchema(value)) {
      const members = Object.entries(value).map(([key, each]) => [key, changed(each, [keyword, key])]);
      return [keyword, Object.fromEntries(members)];
    }
    if ((kind === "list" || kind === "schema or list") && Array.isArray(value)) {
      return [keyword, value.map((each, index) => changed(each, [keyword, index]))];
    }
    if (kind === "schema" || kind === "schema or list") return [keyword, changed(value, [keyword])];
    return [keyword, value];
  });
  return Object.fromEntries(entries);
}
