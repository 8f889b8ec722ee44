import { unknownId } from "../base/unknown-id.js";
import { NAMED_SCHEMAS, type NamedSchema, SCHEMA_IDS, type SchemaId } from "../schemas/named.js";

/** @throws {@link TocsinError} `unknown_id` */
export function schemaOf(id: string): NamedSchema["schema"] {
  if (!isSchemaId(id)) throw unknownId("schema", id, SCHEMA_IDS);
  return NAMED_SCHEMAS[id].schema;
}

function isSchemaId(id: string): id is SchemaId {
  return Object.hasOwn(NAMED_SCHEMAS, id);
}
