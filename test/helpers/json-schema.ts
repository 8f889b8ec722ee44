import { createRequire } from "node:module";
import type { ValidateFunction } from "ajv";
import type { JsonSchema, JsonSchemaDraft } from "../../src/json-schema/json-schema.js";

const require = createRequire(import.meta.url);

/** The part of Ajv that is used; it is CommonJS, whose types TypeScript reads otherwise than Node. */
interface Validator {
  readonly addSchema: (schema: JsonSchema, key: string) => unknown;
  readonly compile: (schema: JsonSchema) => ValidateFunction;
}
type ValidatorClass = new (options: Readonly<Record<string, unknown>>) => Validator;

const CLASSES: Readonly<Record<JsonSchemaDraft, ValidatorClass>> = {
  "2020-12": require("ajv/dist/2020").default,
  "draft-07": require("ajv").default,
};

/**
 * Ajv in strict mode, which refuses unknown keywords and formats, and keywords that cannot apply. `type` may be a list. One for many
 * schemas saves most of the time: it compiles the schema of schemas.
 */
export function createStrictAjv(
  draft: JsonSchemaDraft,
  options: { readonly strict?: boolean } = {},
): Validator {
  const { strict = true } = options;
  const ajv = new CLASSES[draft]({ strict, strictRequired: false, allowUnionTypes: true });
  require("ajv-formats").default(ajv);
  return ajv;
}
