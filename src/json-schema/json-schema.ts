export const JSON_SCHEMA_DRAFTS = ["2020-12", "draft-07"] as const;
/** `draft-07` is what editors and yaml-language-server know best. */
export type JsonSchemaDraft = (typeof JSON_SCHEMA_DRAFTS)[number];

/** A JSON Schema other than `true` and `false`. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** The keyword that shared schemas are kept under. */
export const DEFINITIONS: Readonly<Record<JsonSchemaDraft, "$defs" | "definitions">> = {
  "2020-12": "$defs",
  "draft-07": "definitions",
};

export function isJsonSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
