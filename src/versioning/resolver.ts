import { TocsinError } from "../base/errors.js";
import { parseJsonPointer } from "../base/path.js";
import { isJsonSchema, type JsonSchema } from "../json-schema/json-schema.js";

/** Accepts everything. */
export const ANYTHING: JsonSchema = Object.freeze({});
/** Accepts nothing. */
export const NOTHING: JsonSchema = Object.freeze({ not: ANYTHING });

/** Keywords that decide nothing. `format` is one, unless a validator is told otherwise (2020-12, 7.2). */
const ANNOTATIONS: ReadonlySet<string> = new Set([
  "$comment",
  "$defs",
  "$id",
  "$schema",
  "contentEncoding",
  "contentMediaType",
  "default",
  "definitions",
  "deprecated",
  "description",
  "examples",
  "format",
  "readOnly",
  "title",
  "writeOnly",
]);

/** A chain of references that is longer leads nowhere. */
const MAX_REFERENCES = 100;

/** Makes of each schema in a document one that can be compared: the same object each time, which tells recursion from progress. */
export class Resolver {
  readonly #root: JsonSchema;
  readonly #resolved = new WeakMap<JsonSchema, JsonSchema>();
  readonly #made = new WeakMap<JsonSchema, Map<unknown, JsonSchema>>();

  constructor(root: JsonSchema | boolean) {
    this.#root = schemaOf(root);
  }

  /**
   * A schema without references: what they lead to, or an `allOf` of that and what stands beside them.
   *
   * @throws {@link TocsinError} `invalid_definition` for a reference that leads nowhere or out of the document.
   */
  resolve(schema: unknown): JsonSchema {
    const given = schemaOf(schema);
    let current = given;
    for (let count = 0; count < MAX_REFERENCES; count++) {
      const known = this.#resolved.get(current);
      if (known !== undefined) return known;
      const next = this.#step(current);
      if (next === current && current["$ref"] === undefined) {
        this.#resolved.set(given, current);
        return current;
      }
      current = next;
    }
    throw new TocsinError("invalid_definition", "a $ref that only leads to itself", {
      id: String(given["$ref"]),
    });
  }

  /** A branch of a combinator with what stands beside the combinator; what it says itself wins. */
  merged(schema: JsonSchema, combinator: string, branch: unknown): JsonSchema {
    const resolved = this.resolve(branch);
    const beside = Object.keys(schema).filter((key) => key !== combinator && !ANNOTATIONS.has(key));
    if (beside.length === 0 || resolved === NOTHING) return resolved;
    return this.#make(schema, resolved, () => ({
      ...Object.fromEntries(beside.map((key) => [key, schema[key]])),
      ...resolved,
    }));
  }

  /** A schema of several types as that of one of them. */
  withType(schema: JsonSchema, type: unknown): JsonSchema {
    return this.#make(schema, type, () => ({ ...schema, type }));
  }

  /** The same object for the same parts. */
  #make(schema: JsonSchema, part: unknown, make: () => JsonSchema): JsonSchema {
    const known = this.#made.get(schema) ?? new Map<unknown, JsonSchema>();
    this.#made.set(schema, known);
    const made = known.get(part) ?? make();
    known.set(part, made);
    return made;
  }

  #step(schema: JsonSchema): JsonSchema {
    const { $ref, allOf, not } = schema;
    const rest = Object.keys(schema).filter((key) => !ANNOTATIONS.has(key));
    if (rest.length === 1) {
      if (typeof $ref === "string") return this.#find($ref);
      if (Array.isArray(allOf) && allOf.length === 1) return schemaOf(allOf[0]);
      if (not !== undefined && schema !== NOTHING && isAnything(schemaOf(not))) return NOTHING;
    }
    if (typeof $ref !== "string") return schema;
    const { $ref: _, allOf: members, ...beside } = schema;
    const others: readonly unknown[] = Array.isArray(members) ? members : [];
    const made: JsonSchema = { ...beside, allOf: [this.#find($ref), ...others] };
    this.#resolved.set(schema, made);
    return made;
  }

  #find($ref: string): JsonSchema {
    const path = $ref.startsWith("#") ? parseJsonPointer(decoded($ref.slice(1))) : undefined;
    let found: unknown = path === undefined ? undefined : this.#root;
    for (const step of path ?? []) {
      found =
        typeof found === "object" && found !== null
          ? Object.entries(found).find(([key]) => key === String(step))?.[1]
          : undefined;
    }
    if (found === undefined) {
      throw new TocsinError("invalid_definition", `cannot find ${$ref} in the schema`, { id: $ref });
    }
    return schemaOf(found);
  }
}

/** Whether no keyword of a resolved schema decides anything. */
export function isAnything(schema: JsonSchema): boolean {
  return Object.keys(schema).every((key) => ANNOTATIONS.has(key));
}

function schemaOf(value: unknown): JsonSchema {
  if (value === false) return NOTHING;
  return isJsonSchema(value) ? value : ANYTHING;
}

/** A pointer in a URI is percent-encoded (RFC 6901, section 6). */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
