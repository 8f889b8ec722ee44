import { isJsonSchema, type JsonSchema } from "../json-schema/json-schema.js";
import { isEqualJson } from "./canonical-json.js";
import type { Comparer } from "./comparer.js";
import { type ContentModel, compareContentModels, modelOf } from "./content-model.js";
import { isAnything, NOTHING } from "./resolver.js";

interface Properties {
  readonly declared: ReadonlyMap<string, unknown>;
  readonly patterns: ReadonlyMap<string, unknown>;
  readonly required: ReadonlySet<unknown>;
  /** For keys that are not declared and match no pattern. */
  readonly others: ContentModel;
}

function propertiesOf(schema: JsonSchema): Properties {
  const { properties, patternProperties, required, additionalProperties, unevaluatedProperties } = schema;
  return {
    declared: new Map(isJsonSchema(properties) ? Object.entries(properties) : []),
    patterns: new Map(isJsonSchema(patternProperties) ? Object.entries(patternProperties) : []),
    required: new Set<unknown>(Array.isArray(required) ? required : []),
    others: modelOf(additionalProperties ?? unevaluatedProperties),
  };
}

export function compareProperties(original: JsonSchema, update: JsonSchema, comparer: Comparer): void {
  const [before, after] = [propertiesOf(original), propertiesOf(update)];
  for (const [name, is] of after.declared) {
    if (before.declared.has(name)) comparer.compare(name, before.declared.get(name), is);
    else compareAdded(name, is, before, after, comparer);
  }
  for (const [name, was] of before.declared) {
    if (!after.declared.has(name)) compareRemoved(name, was, after, comparer);
  }
  comparePatterns(before, after, comparer);
  compareRequired(before, after, comparer);
  compareContentModels("{}", before.others, after.others, comparer);
  compareNames(original["propertyNames"], update["propertyNames"], comparer);
  compareDependencies(original, update, comparer);
}

/** What a key that is not declared has to be: that of the pattern it matches, or of all others. */
function coverOf(name: string, { patterns, others }: Properties): ContentModel {
  for (const [pattern, schema] of patterns) if (matches(pattern, name)) return modelOf(schema);
  return others;
}

/** A pattern that is none matches nothing. */
function matches(pattern: string, name: string): boolean {
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return false;
  }
}

function compareAdded(
  name: string,
  is: unknown,
  before: Properties,
  after: Properties,
  comparer: Comparer,
): void {
  const resolved = comparer.updates.resolve(is);
  const isRequired = after.required.has(name) && !before.required.has(name);
  if (isRequired && !hasDefault(is) && !hasDefault(resolved)) {
    return comparer.report("required_property_added", `${name} is new, required, and has no default`, name);
  }
  const cover = coverOf(name, before);
  if (cover.kind === "closed" || (isAnything(resolved) && !isRequired) || isAccepted(cover, is, comparer)) {
    return comparer.report("property_added", `${name} is new`, name);
  }
  comparer.report(
    "property_added_to_open_model",
    `${name} is new, and documents may have had it with other values`,
    name,
  );
}

/** Whether what a schema said of such keys is what is said now. */
function isAccepted(cover: ContentModel, is: unknown, { accepts }: Comparer): boolean {
  return cover.kind === "partial" && accepts(cover.schema, is);
}

function compareRemoved(name: string, was: unknown, after: Properties, comparer: Comparer): void {
  const message = `${name} is not declared any more`;
  const cover = coverOf(name, after);
  const wasNothing = comparer.originals.resolve(was) === NOTHING;
  if (
    cover.kind === "open" ||
    wasNothing ||
    (cover.kind === "partial" && comparer.accepts(was, cover.schema))
  ) {
    return comparer.report("property_removed", message, name);
  }
  comparer.report("property_removed_from_closed_model", `${message}, and refused where it stands`, name);
}

/** A pattern is a property of many names. */
function comparePatterns(before: Properties, after: Properties, comparer: Comparer): void {
  for (const [pattern, is] of after.patterns) {
    if (before.patterns.has(pattern)) comparer.compare(pattern, before.patterns.get(pattern), is);
    else compareAdded(pattern, is, { ...before, patterns: new Map() }, after, comparer);
  }
  for (const [pattern, was] of before.patterns) {
    if (!after.patterns.has(pattern))
      compareRemoved(pattern, was, { ...after, patterns: new Map() }, comparer);
  }
}

/** Properties that are new are looked at where they are added. */
function compareRequired(before: Properties, after: Properties, { report, updates }: Comparer): void {
  for (const name of after.required) {
    const isNew = after.declared.has(String(name)) && !before.declared.has(String(name));
    if (before.required.has(name) || isNew) continue;
    const is = after.declared.get(String(name));
    if (hasDefault(is) || hasDefault(updates.resolve(is)))
      report("required_added_with_default", `${name} is required, and has a default`, String(name));
    else report("required_added", `${name} is required now`, String(name));
  }
  for (const name of before.required) {
    if (!after.required.has(name) && after.declared.has(String(name)))
      report("required_removed", `${name} may be left out now`, String(name));
  }
}

function hasDefault(schema: unknown): boolean {
  return isJsonSchema(schema) && schema["default"] !== undefined;
}

function compareNames(was: unknown, is: unknown, comparer: Comparer): void {
  if (was === undefined && is === undefined) return;
  comparer.compare("{key}", was ?? true, is ?? true);
}

/** `dependentRequired`, `dependentSchemas`, and the `dependencies` that were both before 2019-09. */
function compareDependencies(original: JsonSchema, update: JsonSchema, comparer: Comparer): void {
  const [before, after] = [dependenciesOf(original), dependenciesOf(update)];
  for (const [name, is] of after) compareDependency(name, before.get(name), is, comparer);
  for (const [name, was] of before) {
    if (!after.has(name))
      comparer.report("dependency_relaxed", `${was.join(", ")} does not depend on it any more`, name);
  }
  const schemas = ["dependentSchemas", "dependencies"].map((keyword) => [
    schemasOf(original, keyword),
    schemasOf(update, keyword),
  ]);
  for (const [was, is] of schemas) {
    for (const [name, schema] of Object.entries(is ?? {})) {
      const old = was?.[name];
      if (old === undefined) comparer.report("dependency_added", "a schema depends on it now", name);
      else comparer.compare(name, old, schema);
    }
    for (const name of Object.keys(was ?? {})) {
      if (is?.[name] === undefined)
        comparer.report("dependency_relaxed", "no schema depends on it any more", name);
    }
  }
}

function compareDependency(
  name: string,
  was: readonly string[] | undefined,
  is: readonly string[],
  { report }: Comparer,
): void {
  const added = is.filter((each) => !was?.includes(each));
  if (added.length > 0) report("dependency_added", `with it, ${added.join(", ")} is required`, name);
  else if (!isEqualJson(was, is)) report("dependency_relaxed", "less depends on it than before", name);
}

function dependenciesOf(schema: JsonSchema): ReadonlyMap<string, readonly string[]> {
  return new Map(
    ["dependencies", "dependentRequired"].flatMap((keyword) => {
      const value = schema[keyword];
      if (!isJsonSchema(value)) return [];
      return Object.entries(value).flatMap(([name, each]): [string, readonly string[]][] =>
        Array.isArray(each) ? [[name, each.map(String)]] : [],
      );
    }),
  );
}

function schemasOf(schema: JsonSchema, keyword: string): JsonSchema {
  const value = schema[keyword];
  const entries = isJsonSchema(value) ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter(([, each]) => !Array.isArray(each)));
}
