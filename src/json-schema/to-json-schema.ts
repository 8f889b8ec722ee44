import * as z from "zod";
import { TocsinError } from "../base/errors.js";
import type { Path } from "../base/path.js";
import { type Descriptions, describe } from "./describe.js";
import { DESCRIPTIONS } from "./descriptions.js";
import { EXPORTED_SCHEMAS } from "./exported-schemas.js";
import { DEFINITIONS, isJsonSchema, type JsonSchema, type JsonSchemaDraft } from "./json-schema.js";
import { mapSubschemas } from "./subschemas.js";
import { CHECKED_BEYOND, correctForWire, SAYABLE_KEYWORDS, wireForm } from "./wire-side.js";

export interface ToJsonSchemaOptions {
  /** Default `2020-12`. */
  readonly draft?: JsonSchemaDraft;
  /**
   * `input`, the default, is what may be written: fields with a default may be left out. `output` is what one has after
   * parsing, in the form the serializer writes it in.
   */
  readonly io?: "input" | "output";
  /** The `$id`, a URI; none by default. */
  readonly id?: string;
}

/** A JSON Schema and what it cannot say. */
export interface JsonSchemaDocument {
  readonly schema: JsonSchema;
  /** Places in the JSON Schema where zod checks more: refinements, transforms, types without a JSON form. A `$comment` marks them. */
  readonly inexpressible: readonly Path[];
}

const TARGETS = { "2020-12": "draft-2020-12", "draft-07": "draft-07" } as const;

/** Other keys of `.meta()` are no keywords, which strict validators refuse. */
const ANNOTATIONS = ["title", "description", "examples", "deprecated", "readOnly", "writeOnly"] as const;
const KEYWORDS = [...ANNOTATIONS, ...SAYABLE_KEYWORDS];

type Metadata = { readonly id?: string } & Readonly<Record<string, unknown>>;

const NAMES: ReadonlyMap<z.core.$ZodType, string> = new Map(
  EXPORTED_SCHEMAS.map(({ schema, name }) => [schema, name]),
);

/**
 * A schema as JSON Schema, with descriptions. Exported schemas inside are definitions of their name. Dates, bigints and bytes
 * have the form that the serializer writes. What a refinement checks can be said beside it, as in `.meta({ maxLength: 130 })`.
 *
 * @throws {@link TocsinError} `invalid_definition` when two schemas inside have one id, by `.meta({ id })`.
 */
export function toJsonSchema(schema: z.core.$ZodType, options: ToJsonSchemaOptions = {}): JsonSchemaDocument {
  const { draft = "2020-12", io = "input", id } = options;
  const made = converted(schema, draft, io);
  const { $schema, [DEFINITIONS[draft]]: definitions, ...body } = made;
  const name = NAMES.get(schema);
  const text = textsOf(name)[""];
  const document: JsonSchema = {
    $schema,
    ...(id === undefined ? {} : { $id: id }),
    ...(name === undefined ? {} : { title: name }),
    ...(text === undefined ? {} : { description: text }),
    ...describe(body, textsOf(name)),
    ...(isJsonSchema(definitions) ? { [DEFINITIONS[draft]]: describedDefinitions(definitions) } : {}),
  };
  const said = draft === "draft-07" ? withWrappedReferences(document) : document;
  return { schema: said, inexpressible: placesBeyond(said) };
}

function converted(root: z.core.$ZodType, draft: JsonSchemaDraft, io: "input" | "output"): JsonSchema {
  try {
    const made = z.toJSONSchema(root, {
      target: TARGETS[draft],
      io,
      metadata: new NamesAndAnnotations(root),
      unrepresentable: ({ zodSchema }) => wireForm(zodSchema),
      override: ({ zodSchema, jsonSchema }) => {
        if (io === "output" && isCodec(zodSchema))
          replaceBy(encodedSide(zodSchema._zod.def.in, draft), jsonSchema);
        else correctForWire(zodSchema, jsonSchema);
      },
    });
    return tidied({ ...made }); // a copy has none of the functions zod hangs on it
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TocsinError(
      "invalid_definition",
      `cannot convert the schema: ${reason}`,
      { id: "schema" },
      { cause: error },
    );
  }
}

function isCodec(schema: z.core.$ZodTypes): schema is z.core.$ZodCodec {
  return schema._zod.traits.has("$ZodCodec");
}

/** What a codec writes, with everything in its place: definitions have none in the middle of a schema. */
function encodedSide(schema: z.core.$ZodType, draft: JsonSchemaDraft): JsonSchema {
  const made = z.toJSONSchema(schema, {
    target: TARGETS[draft],
    io: "output",
    metadata: new NamesAndAnnotations(schema, false),
    unrepresentable: ({ zodSchema }) => wireForm(zodSchema),
    override: ({ zodSchema, jsonSchema }) => correctForWire(zodSchema, jsonSchema),
  });
  const { $schema: _, [DEFINITIONS[draft]]: definitions, ...body } = made;
  return definitions === undefined ? body : { $comment: CHECKED_BEYOND };
}

function replaceBy(schema: JsonSchema, target: Record<string, unknown>): void {
  for (const key of Object.keys(target)) if (!KEPT.has(key)) delete target[key];
  Object.assign(target, schema);
}

/** What names a definition, and what zod's caller says of it. */
const KEPT: ReadonlySet<string> = new Set(["id", ...ANNOTATIONS]);

/** Metadata as zod looks it up: ids of exported schemas, which are names of definitions, and what users say by `.meta()`. */
class NamesAndAnnotations extends z.core.$ZodRegistry<Metadata> {
  readonly #root: z.core.$ZodType;
  readonly #withNames: boolean;

  constructor(root: z.core.$ZodType, withNames = true) {
    super();
    this.#root = root;
    this.#withNames = withNames;
  }

  override get<Schema extends z.core.$ZodType>(
    schema: Schema,
  ): z.core.$replace<Metadata, Schema> | undefined {
    const given: Readonly<Record<string, unknown>> = z.globalRegistry.get(schema) ?? {};
    const id = NAMES.get(schema) ?? given["id"];
    const said = KEYWORDS.filter((key) => given[key] !== undefined).map((key) => [key, given[key]]);
    // `$replace` changes only metadata that speaks of the schema's type, which this does not.
    return {
      ...Object.fromEntries(said),
      // The root is no definition of itself.
      ...(this.#withNames && typeof id === "string" && schema !== this.#root ? { id } : {}),
    } as z.core.$replace<Metadata, Schema>;
  }
}

/** Without what says nothing: that names of properties are strings, and the wrapper zod puts around `$ref` in draft-07. */
function tidied(schema: JsonSchema): JsonSchema {
  const { allOf, propertyNames, ...rest } = mapSubschemas(schema, tidied);
  const only: unknown = Array.isArray(allOf) && allOf.length === 1 ? allOf[0] : undefined;
  return {
    ...rest,
    ...(propertyNames === undefined || isAnyString(propertyNames) ? {} : { propertyNames }),
    ...(isReference(only) ? only : allOf === undefined ? {} : { allOf }),
  };
}

/** Draft-07 ignores what stands beside `$ref`. */
function withWrappedReferences(schema: JsonSchema): JsonSchema {
  const { $ref, ...rest } = mapSubschemas(schema, withWrappedReferences);
  if ($ref === undefined) return rest;
  if (Object.keys(rest).length === 0) return { $ref };
  const members: readonly unknown[] = Array.isArray(rest["allOf"]) ? rest["allOf"] : [];
  return { ...rest, allOf: [{ $ref }, ...members] };
}

function isReference(value: unknown): value is JsonSchema {
  return isJsonSchema(value) && Object.keys(value).join() === "$ref";
}

function isAnyString(value: unknown): boolean {
  return isJsonSchema(value) && value["type"] === "string" && Object.keys(value).length === 1;
}

function describedDefinitions(definitions: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [
      name,
      isJsonSchema(definition) ? describe(definition, textsOf(name)) : definition,
    ]),
  );
}

function textsOf(name: string | undefined): Descriptions {
  return (name !== undefined && Object.hasOwn(DESCRIPTIONS, name) ? DESCRIPTIONS[name] : undefined) ?? {};
}

function placesBeyond(schema: JsonSchema, path: Path = []): Path[] {
  const places: Path[] = schema["$comment"] === CHECKED_BEYOND ? [path] : [];
  mapSubschemas(schema, (child, way) => {
    places.push(...placesBeyond(child, [...path, ...way]));
    return child;
  });
  return places;
}
