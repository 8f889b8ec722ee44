import type * as z from "zod";
import * as enumExamples from "../base/enums/examples/index.js";
import * as enums from "../base/enums/index.js";
import * as baseExamples from "../base/examples/index.js";
import * as mixinExamples from "../base/mixins/examples/index.js";
import * as mixins from "../base/mixins/index.js";
import { ProblemSchema } from "../base/problem.js";
import type { SchemaExamples } from "../base/schema-examples.js";
import * as typeExamples from "../base/types/examples/index.js";
import * as types from "../base/types/index.js";
import * as alertExamples from "../schemas/alert/examples/index.js";
import * as alert from "../schemas/alert/index.js";

/** `alertingRule` for `AlertingRuleSchema`: what its examples are called. */
type ExampleName<Name> = Name extends `${infer Subject}Schema` ? Uncapitalize<Subject> : never;

/** Examples of every schema of an entry. */
type ExamplesOf<Entry> = {
  readonly [Name in keyof Entry as Entry[Name] extends z.ZodType
    ? ExampleName<Name>
    : never]: Entry[Name] extends z.ZodType ? SchemaExamples<Entry[Name]> : never;
};

/** The schemas of one public entry, under the names they are exported by. */
export interface Domain {
  /** The folder of `src` they are declared in. */
  readonly folder: string;
  /** As it is imported. */
  readonly entry: string;
  readonly title: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly examples: Readonly<Record<string, SchemaExamples<z.ZodType> | undefined>>;
}

/** Every public entry with schemas. One that is added here gets JSON Schemas, a reference page and the tests of all others. */
export const DOMAINS: readonly Domain[] = [
  domain({
    folder: "base/types",
    entry: "tocsin/types",
    title: "Types",
    exports: types,
    examples: typeExamples,
  }),
  domain({
    folder: "base/enums",
    entry: "tocsin/enums",
    title: "Enumerations",
    exports: enums,
    examples: enumExamples,
  }),
  domain({
    folder: "base/mixins",
    entry: "tocsin/mixins",
    title: "Parts of objects",
    exports: mixins,
    examples: mixinExamples,
  }),
  domain({
    folder: "base",
    entry: "tocsin",
    title: "Errors",
    exports: { ProblemSchema },
    examples: baseExamples,
  }),
  domain({
    folder: "schemas/alert",
    entry: "tocsin/schemas/alert",
    title: "Alerts",
    exports: alert,
    examples: alertExamples,
  }),
];

/** The compiler names a schema that has no examples. */
function domain<const Entry extends Domain["exports"]>(
  each: Domain & { readonly exports: Entry; readonly examples: ExamplesOf<Entry> },
): Domain {
  return each;
}
