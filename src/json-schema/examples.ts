import type * as z from "zod";
import * as enums from "../base/enums/examples/index.js";
import { problem } from "../base/examples/problem.js";
import * as mixins from "../base/mixins/examples/index.js";
import type { SchemaExamples } from "../base/schema-examples.js";
import * as types from "../base/types/examples/index.js";
import * as alert from "../schemas/alert/examples/index.js";
import * as validation from "../schemas/validation/examples/index.js";
import type { DOMAINS } from "./domains.js";
import type { ExportedSchema } from "./exported-schemas.js";

type Domains = (typeof DOMAINS)[number];

/** `alertingRule` for `AlertingRuleSchema`: what its examples are called. */
type ExampleName<Name> = Name extends `${infer Subject}Schema` ? Uncapitalize<Subject> : never;

/** Examples of every schema of an entry: the compiler names those that are missing. */
type ExamplesOf<Exports> = {
  readonly [Name in keyof Exports as Exports[Name] extends z.ZodType
    ? ExampleName<Name>
    : never]: Exports[Name] extends z.ZodType ? SchemaExamples<Exports[Name]> : never;
};

type ExamplesOfDomains = {
  readonly [Each in Domains as Each["folder"]]: ExamplesOf<Each["exports"]>;
};

const EXAMPLES: ExamplesOfDomains = {
  "base/types": types,
  "base/enums": enums,
  "base/mixins": mixins,
  base: { problem },
  "schemas/alert": alert,
  "schemas/validation": validation,
};

/** The examples of an exported schema. */
export function examplesOf({
  folder,
  name,
}: Pick<ExportedSchema, "folder" | "name">): SchemaExamples<z.ZodType> | undefined {
  const tables: Readonly<Record<string, Readonly<Record<string, SchemaExamples<z.ZodType>>>>> = EXAMPLES;
  return tables[folder]?.[name.charAt(0).toLowerCase() + name.slice(1)];
}
