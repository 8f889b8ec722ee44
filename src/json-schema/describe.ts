import { type Path, toJsonPointer } from "../base/path.js";
import type { JsonSchema } from "./json-schema.js";
import { mapSubschemas } from "./subschemas.js";

/** Texts by JSON Pointer: names of fields, `[]` for items, `{}` for the values of other keys, `|0` for the first option of a union. */
export type Descriptions = Readonly<Record<string, string>>;

/** A schema with the descriptions of its fields. What has a description keeps it. */
export function describe(schema: JsonSchema, texts: Descriptions, path: Path = []): JsonSchema {
  const inside = mapSubschemas(schema, (child, way) => {
    const step = stepOf(way);
    return step === undefined ? child : describe(child, texts, [...path, step]);
  });
  const pointer = toJsonPointer(path);
  const text = Object.hasOwn(texts, pointer) ? texts[pointer] : undefined;
  if (text === undefined || schema["description"] !== undefined) return inside;
  return { description: text, ...inside };
}

/** How {@link Descriptions} call what a path in a schema leads to. */
function stepOf([keyword, member]: Path): string | undefined {
  switch (keyword) {
    case "properties":
    case "prefixItems":
      return String(member);
    case "items":
      return member === undefined ? "[]" : String(member);
    case "additionalProperties":
      return "{}";
    case "anyOf":
    case "oneOf":
      return `|${member}`;
    default:
      return undefined;
  }
}
