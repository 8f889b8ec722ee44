import type * as z from "zod";
import type { SchemaExamples } from "../base/schema-examples.js";
import { DOMAINS } from "./domains.js";

/** A schema that users can import. */
export interface ExportedSchema {
  /** `AlertingRule` for `AlertingRuleSchema`. */
  readonly name: string;
  /** `alerting-rule`: the name of its files, and what commands know it by. */
  readonly id: string;
  readonly schema: z.core.$ZodType;
  readonly examples: SchemaExamples<z.ZodType> | undefined;
  /** Folder of its domain: `schemas/alert`. */
  readonly folder: string;
}

const SUFFIX = "Schema";
const WORD_BORDER = /(?<=[a-z\d])(?=[A-Z])/g;

/** Every exported schema, domain by domain and in order of its name. */
export const EXPORTED_SCHEMAS: readonly ExportedSchema[] = DOMAINS.flatMap(({ folder, exports, examples }) =>
  Object.entries(exports).flatMap(([exportName, schema]) => {
    if (!exportName.endsWith(SUFFIX) || !isZodType(schema)) return [];
    const name = exportName.slice(0, -SUFFIX.length);
    return [{ name, id: kebabCase(name), schema, examples: examples[uncapitalize(name)], folder }];
  }),
);

/** By what the schema is, whichever copy of zod made it. */
function isZodType(value: unknown): value is z.core.$ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}

function kebabCase(name: string): string {
  return name.replaceAll(WORD_BORDER, "-").toLowerCase();
}

function uncapitalize(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
