import type { JsonSchema } from "../json-schema/json-schema.js";
import { canonicalJson, isEqualJson } from "./canonical-json.js";
import type { Comparer, Report } from "./comparer.js";

/** Bounds that let less through the smaller they are, and those that let less through the larger they are. */
const MAXIMA = [
  "maxLength",
  "maximum",
  "exclusiveMaximum",
  "maxItems",
  "maxProperties",
  "maxContains",
] as const;
const MINIMA = [
  "minLength",
  "minimum",
  "exclusiveMinimum",
  "minItems",
  "minProperties",
  "minContains",
] as const;

/** Those are 0 unless something else is said. */
const COUNTS: ReadonlySet<string> = new Set(["minLength", "minItems", "minProperties"]);

const CONDITION = ["if", "then", "else"] as const;

/** Keywords about the value itself. Returns whether it is worth while to look inside. */
export function compareAssertions(original: JsonSchema, update: JsonSchema, comparer: Comparer): boolean {
  const { report } = comparer;
  if (!compareTypes(original, update, report)) return false;
  compareValues(original, update, report);
  for (const keyword of MAXIMA) compareBound(keyword, original, update, report, (was, is) => is >= was);
  for (const keyword of MINIMA) compareBound(keyword, original, update, report, (was, is) => is <= was);
  comparePattern(original["pattern"], update["pattern"], report);
  compareMultipleOf(original["multipleOf"], update["multipleOf"], report);
  compareUniqueItems(original["uniqueItems"], update["uniqueItems"], report);
  compareNot(original["not"], update["not"], comparer);
  compareCondition(original, update, report);
  return true;
}

/** All types there are; an integer is a number. */
const ALL_TYPES = ["array", "boolean", "integer", "null", "number", "object", "string"];

function typesOf({ type }: JsonSchema): ReadonlySet<unknown> {
  if (type === undefined) return new Set(ALL_TYPES);
  const types = new Set<unknown>(Array.isArray(type) ? type : [type]);
  if (types.has("number")) types.add("integer");
  return types;
}

/** Returns whether the two have a type in common. */
function compareTypes(original: JsonSchema, update: JsonSchema, report: Report): boolean {
  const [before, after] = [typesOf(original), typesOf(update)];
  const lost = [...before].filter((type) => !after.has(type));
  const message = `type was ${said(original)} and is ${said(update)}`;
  if (lost.length > 0) report("type_changed", message);
  else if (after.size > before.size) report("type_extended", message);
  return lost.length < before.size;
}

function said({ type }: JsonSchema): string {
  return type === undefined ? "any" : JSON.stringify(type);
}

/** `const` is an `enum` of one. */
function compareValues(original: JsonSchema, update: JsonSchema, report: Report): void {
  const [before, after] = [valuesOf(original), valuesOf(update)];
  if (after === undefined) {
    if (before !== undefined) report("enum_extended", "any value is accepted now");
    return;
  }
  if (before === undefined) return report("enum_changed", "only some values are accepted now");
  const lost = [...before].filter((value) => !after.has(value));
  if (lost.length > 0) {
    const isConst = "const" in original && "const" in update;
    report(isConst ? "const_changed" : "enum_changed", `no longer a value: ${lost.join(", ")}`);
  } else if (after.size > before.size) {
    report("enum_extended", `new values: ${[...after].filter((value) => !before.has(value)).join(", ")}`);
  }
}

function valuesOf(schema: JsonSchema): ReadonlySet<string> | undefined {
  if ("const" in schema) return new Set([canonicalJson(schema["const"])]);
  const values = schema["enum"];
  return Array.isArray(values) ? new Set(values.map(canonicalJson)) : undefined;
}

function compareBound(
  keyword: string,
  original: JsonSchema,
  update: JsonSchema,
  report: Report,
  isRelaxed: (was: number, is: number) => boolean,
): void {
  const [was, is] = [boundOf(keyword, original), boundOf(keyword, update)];
  if (was === is) return;
  const message = `${keyword} was ${was ?? "not given"} and is ${is ?? "not given"}`;
  if (is === undefined) report("bound_relaxed", message);
  else if (was !== undefined && isRelaxed(was, is)) report("bound_relaxed", message);
  else report("bound_tightened", message);
}

function boundOf(keyword: string, schema: JsonSchema): number | undefined {
  const value = schema[keyword];
  return typeof value !== "number" || (value === 0 && COUNTS.has(keyword)) ? undefined : value;
}

function comparePattern(was: unknown, is: unknown, report: Report): void {
  if (was === is) return;
  if (is === undefined) report("pattern_removed", `pattern was ${was}`);
  else report("pattern_changed", `pattern was ${was ?? "not given"} and is ${is}`);
}

function compareMultipleOf(was: unknown, is: unknown, report: Report): void {
  if (was === is) return;
  const message = `multipleOf was ${was ?? "not given"} and is ${is ?? "not given"}`;
  const isDivisor = typeof was === "number" && typeof is === "number" && was % is === 0;
  report(is === undefined || isDivisor ? "multiple_of_relaxed" : "multiple_of_changed", message);
}

function compareUniqueItems(was: unknown, is: unknown, report: Report): void {
  if ((was === true) === (is === true)) return;
  if (is === true) report("unique_items_added", "items may not be repeated any more");
  else report("unique_items_removed", "items may be repeated now");
}

function compareNot(was: unknown, is: unknown, { report, acceptsBack }: Comparer): void {
  if (is === undefined) {
    if (was !== undefined) report("not_relaxed", "nothing is ruled out by not any more");
  } else if (was === undefined || !acceptsBack(is, was)) {
    report("not_extended", "not rules out more than it did");
  } else if (!isEqualJson(was, is)) {
    report("not_relaxed", "not rules out less than it did");
  }
}

function compareCondition(original: JsonSchema, update: JsonSchema, report: Report): void {
  const isEqual = CONDITION.every((keyword) => isEqualJson(original[keyword], update[keyword]));
  if (isEqual) return;
  if (CONDITION.every((keyword) => update[keyword] === undefined)) report("condition_removed", "if is gone");
  else report("condition_changed", "if, then or else has changed");
}
