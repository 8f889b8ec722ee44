import * as enums from "../base/enums/index.js";
import * as mixins from "../base/mixins/index.js";
import { ProblemSchema } from "../base/problem.js";
import * as types from "../base/types/index.js";
import * as alert from "../schemas/alert/index.js";
import * as validation from "../schemas/validation/index.js";

/** The schemas of one public entry, under the names they are exported by. */
export interface Domain {
  /** The folder of `src` they are declared in. */
  readonly folder: string;
  /** As it is imported. */
  readonly entry: string;
  readonly title: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** Every public entry with schemas. One that is added here gets JSON Schemas, a reference page and the tests of all others. */
export const DOMAINS = [
  { folder: "base/types", entry: "tocsin/types", title: "Types", exports: types },
  { folder: "base/enums", entry: "tocsin/enums", title: "Enumerations", exports: enums },
  { folder: "base/mixins", entry: "tocsin/mixins", title: "Parts of objects", exports: mixins },
  { folder: "base", entry: "tocsin", title: "Errors", exports: { ProblemSchema } },
  { folder: "schemas/alert", entry: "tocsin/schemas/alert", title: "Alerts", exports: alert },
  {
    folder: "schemas/validation",
    entry: "tocsin/schemas/validation",
    title: "Validation",
    exports: validation,
  },
] as const satisfies readonly Domain[];
