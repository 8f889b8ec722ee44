import type * as z from "zod";
import { unknownId } from "../base/unknown-id.js";
import { NAMED_SCHEMAS, type NamedSchema } from "../schemas/named.js";
import { examplesOf } from "./examples.js";
import { EXPORTED_SCHEMAS } from "./exported-schemas.js";
import type { JsonSchemaDocument, ToJsonSchemaOptions } from "./to-json-schema.js";
import { toJsonSchema } from "./to-json-schema.js";

/** A schema that has a file of its own in the package. */
interface Source {
  readonly title: string;
  readonly schema: z.core.$ZodType;
  readonly examples: readonly unknown[];
}

/** Exported schemas, and kinds of documents and messages by the id that commands know them by. */
const SOURCES: ReadonlyMap<string, Source> = new Map([
  ...EXPORTED_SCHEMAS.map((each): [string, Source] => [
    each.id,
    { title: each.name, schema: each.schema, examples: examplesOf(each)?.valid ?? [] },
  ]),
  ...Object.entries<NamedSchema>(NAMED_SCHEMAS).map(([id, { title, schema }]): [string, Source] => [
    id,
    { title, schema, examples: examplesFor(schema) },
  ]),
]);

/** Ids of all JSON Schemas there are, in the order of the alphabet. */
export const JSON_SCHEMA_IDS: readonly string[] = [...SOURCES.keys()].sort();

/**
 * The JSON Schema of an exported schema (`alerting-rule`) or of a kind of document or message (`prometheus-rules`), with a title,
 * examples that are valid, and the `$id` `urn:tocsin:schema:<id>:<draft>`, to which `:output` is added for that side.
 *
 * @throws {@link TocsinError} `unknown_id`
 */
export function jsonSchemaOf(id: string, options: Omit<ToJsonSchemaOptions, "id"> = {}): JsonSchemaDocument {
  const { draft = "2020-12", io = "input" } = options;
  const source = SOURCES.get(id);
  if (source === undefined) throw unknownId("schema", id, JSON_SCHEMA_IDS);
  const urn = `urn:tocsin:schema:${id}:${draft}${io === "output" ? ":output" : ""}`;
  const { schema, inexpressible } = toJsonSchema(source.schema, { draft, io, id: urn });
  const { $schema, $id, title: _, ...rest } = schema;
  // What is written may lack what has a default, so examples of the input are none of the output.
  const examples = io === "input" && source.examples.length > 0 ? { examples: source.examples } : {};
  return { schema: { $schema, $id, title: source.title, ...rest, ...examples }, inexpressible };
}

function examplesFor(schema: z.core.$ZodType): readonly unknown[] {
  const own = validOf(schema);
  if (own !== undefined) return own;
  const { def } = (schema as z.core.$ZodTypes)._zod; // a schema has one of zod's definitions
  const items = def.type === "array" ? validOf(def.element) : undefined;
  return items === undefined ? [] : [items];
}

function validOf(schema: z.core.$ZodType): readonly unknown[] | undefined {
  const exported = EXPORTED_SCHEMAS.find((each) => each.schema === schema);
  return exported === undefined ? undefined : examplesOf(exported)?.valid;
}
