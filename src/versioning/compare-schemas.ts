import { isJsonSchema, type JsonSchema } from "../json-schema/json-schema.js";
import { isEqualJson } from "./canonical-json.js";
import { compareAssertions } from "./compare-assertions.js";
import { combinatorOf, compareCombinators } from "./compare-combinators.js";
import { compareItems } from "./compare-items.js";
import { compareProperties } from "./compare-properties.js";
import type { Comparer, Report } from "./comparer.js";
import { isAnything, NOTHING } from "./resolver.js";
import type { SchemaChangeCode } from "./schema-change.js";

/** Reports what an update refuses of what its original accepts. Both are resolved. */
export function compareSchemas(original: JsonSchema, update: JsonSchema, comparer: Comparer): void {
  compareAnnotations(original, update, comparer.report);
  if (original === NOTHING) {
    if (update !== NOTHING) comparer.report("schema_removed", "nothing was accepted here");
  } else if (isAnything(update)) {
    if (!isAnything(original)) comparer.report("schema_removed", "everything is accepted now");
  } else if (isAnything(original)) {
    comparer.report("schema_added", "everything was accepted here");
  } else if (update === NOTHING) {
    comparer.report("type_changed", "nothing is accepted any more");
  } else {
    compareCombinators(original, update, comparer);
    // Of a combination alone, alternatives and members say what the whole is.
    if (combinatorOf(original) !== undefined && combinatorOf(update) === undefined) return;
    if (!compareAssertions(original, update, comparer)) return;
    compareProperties(original, update, comparer);
    compareItems(original, update, comparer);
  }
}

const ANNOTATIONS: readonly (readonly [keyword: string, code: SchemaChangeCode])[] = [
  ["title", "title_changed"],
  ["description", "description_changed"],
  ["$id", "id_changed"],
  ["default", "default_changed"],
  ["format", "format_changed"],
];

export function compareAnnotations(original: unknown, update: unknown, report: Report): void {
  const [before, after] = [original, update].map((each) => (isJsonSchema(each) ? each : {}));
  for (const [keyword, code] of ANNOTATIONS) {
    const [was, is] = [before?.[keyword], after?.[keyword]];
    if (!isEqualJson(was, is)) report(code, `${keyword} was ${shown(was)} and is ${shown(is)}`);
  }
}

const MAX_SHOWN = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "not given";
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
