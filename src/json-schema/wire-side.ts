import * as z from "zod";
import { patternOf } from "./pattern.js";

type Def = z.core.$ZodTypes["_zod"]["def"];
type Draft = Record<string, unknown>;

/** Stands where zod checks more than the JSON Schema does. */
export const CHECKED_BEYOND = "More is checked here than JSON Schema can say.";

/** Formats of JSON Schema (7.3 of its validation vocabulary) that strings of zod have; others are zod's own. */
const STANDARD_FORMATS: ReadonlySet<unknown> = new Set([
  "date-time",
  "date",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "time",
  "uri",
  "uuid",
]);

/** Checks that judge by code, or change what the other checks see. */
const BEYOND: ReadonlySet<unknown> = new Set(["custom", "overwrite", "property", "mime_type"]);

/** Keywords by which `.meta()` can say what a refinement checks. */
export const SAYABLE_KEYWORDS = [
  "minLength",
  "maxLength",
  "pattern",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const;

/** No JSON text holds such a value. */
const NOTHING = { not: {} };

/** What stands in JSON for a value that JSON has no words for: as the serializer writes it. */
export function wireForm(schema: z.core.$ZodType): z.core.JSONSchema.BaseSchema {
  const def = defOf(schema);
  switch (def.type) {
    case "date":
      return { type: "string", format: "date-time" };
    case "bigint":
      return { type: ["integer", "string"], pattern: "^-?\\d+$" };
    case "set":
      return { type: "array", uniqueItems: true, $comment: CHECKED_BEYOND };
    case "undefined":
    case "void":
    case "symbol":
    case "function":
    case "nan":
      return NOTHING;
    case "literal":
      return literalForm(def.values);
    case "custom":
      if (classOf(schema) === Uint8Array) return { type: "string", contentEncoding: "base64" };
      if (classOf(schema) === Date) return { type: "string", format: "date-time" };
      return { $comment: CHECKED_BEYOND };
    default:
      return { $comment: CHECKED_BEYOND };
  }
}

/** Without `undefined`, which JSON leaves out. */
function literalForm(values: readonly unknown[]): z.core.JSONSchema.BaseSchema {
  const sayable = values.flatMap((value) => {
    if (value === undefined) return [];
    return typeof value === "bigint" ? [Number(value), String(value)] : [value];
  });
  // The types of zod's literals, bigint and undefined aside, are those of JSON.
  return sayable.length === 0 ? NOTHING : { enum: sayable as z.core.JSONSchema.BaseSchema["enum"] & {} };
}

/** Corrects what `z.toJSONSchema` makes of one schema, whose children are done. */
export function correctForWire(schema: z.core.$ZodType, json: Draft): void {
  const def = defOf(schema);
  const meta: Draft = z.globalRegistry.get(schema) ?? {};
  const said = SAYABLE_KEYWORDS.filter((keyword) => meta[keyword] !== undefined).length;
  let isBeyond = (def.checks ?? []).filter(({ _zod }) => BEYOND.has(_zod.def.check)).length > said;
  if (json["format"] !== undefined && !STANDARD_FORMATS.has(json["format"])) {
    delete json["format"];
    // What zod has no pattern for, it checks by code.
    isBeyond ||= json["pattern"] === undefined && json["allOf"] === undefined;
  }
  // zod parses URLs by the WHATWG standard, and `uri` is RFC 3986.
  isBeyond ||= json["format"] === "uri";
  if (def.type === "string" && !correctPatterns(schema, json)) isBeyond = true;
  if (isBeyond) json["$comment"] = CHECKED_BEYOND;
}

/** Whether JSON Schema can say all patterns; the others are taken out. */
function correctPatterns(schema: z.core.$ZodType, json: Draft): boolean {
  let canSayAll = true;
  for (const regexp of regexpsOf(schema)) {
    const pattern = patternOf(regexp);
    if (pattern === regexp.source) continue;
    canSayAll &&= pattern !== undefined;
    for (const place of [json, ...(Array.isArray(json["allOf"]) ? json["allOf"] : [])]) {
      if (place.pattern !== regexp.source) continue;
      if (pattern === undefined) delete place.pattern;
      else place.pattern = pattern;
    }
  }
  return canSayAll;
}

/** Of the schema itself, as `z.iso.datetime()` has one, and of its checks. */
function regexpsOf(schema: z.core.$ZodType): RegExp[] {
  const def = defOf(schema);
  return [def, ...(def.checks ?? []).map(({ _zod }) => _zod.def)].flatMap((each) =>
    "pattern" in each && each.pattern instanceof RegExp ? [each.pattern] : [],
  );
}

/** Every zod schema, of zod/mini too, has one of these definitions; classes differ between two copies of zod. */
function defOf(schema: z.core.$ZodType): Def {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** Of `z.instanceof`; clones have it at the schema they were made of. */
function classOf(schema: z.core.$ZodType): unknown {
  let origin: z.core.$ZodType | undefined = schema;
  while (origin !== undefined) {
    const found: unknown = origin._zod.bag["Class"];
    if (found !== undefined) return found;
    origin = origin._zod.parent;
  }
  return undefined;
}
