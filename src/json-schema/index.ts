export { JSON_SCHEMA_IDS, jsonSchemaOf } from "./documents.js";
export { JSON_SCHEMA_DRAFTS, type JsonSchema, type JsonSchemaDraft } from "./json-schema.js";
export { type JsonSchemaDocument, type ToJsonSchemaOptions, toJsonSchema } from "./to-json-schema.js";
