import type * as z from "zod";
import { DOMAINS, type Domain } from "./domains.js";

/** A schema that users can import. */
export interface ExportedSchema {
  /** `AlertingRule` for `AlertingRuleSchema`. */
  readonly name: string;
  /** `alerting-rule`: the name of its files, and what commands know it by. */
  readonly id: string;
  readonly schema: z.core.$ZodType;
  /** Folder of its domain: `schemas/alert`. */
  readonly folder: string;
}

const SUFFIX = "Schema";
const WORD_BORDER = /(?<=[a-z\d])(?=[A-Z])/g;

/** Every exported schema, domain by domain and in order of its name. */
export const EXPORTED_SCHEMAS: readonly ExportedSchema[] = DOMAINS.flatMap(({ folder, exports }: Domain) =>
  Object.entries(exports)
    .flatMap(([exportName, schema]) => {
      if (!exportName.endsWith(SUFFIX) || !isZodType(schema)) return [];
      const name = exportName.slice(0, -SUFFIX.length);
      return [{ name, id: kebabCase(name), schema, folder }];
    })
    // Modules list their exports in this order, but not those that a bundler or a test runner has made.
    .sort((a, b) => (a.name < b.name ? -1 : 1)),
);

/** By what the schema is, whichever copy of zod made it. */
function isZodType(value: unknown): value is z.core.$ZodType {
  return typeof value === "object" && value !== null && "_zod" in value;
}

function kebabCase(name: string): string {
  return name.replaceAll(WORD_BORDER, "-").toLowerCase();
}
