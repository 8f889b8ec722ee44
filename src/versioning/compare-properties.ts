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

/**
 * What a key that is not declared may have to be: that of the patterns it matches, or of all others. Patterns come with documents and
 * are not run; one that is more than a text with anchors may match or not.
 */
function coversOf(name: string, { patterns, others }: Properties): readonly ContentModel[] {
  const matching = [...patterns].map(([pattern, schema]) => ({ matches: matches(pattern, name), schema }));
  const covers = matching.filter((each) => each.matches !== false).map(({ schema }) => modelOf(schema));
  return matching.some((each) => each.matches === true) ? covers : [...covers, others];
}

const TEXT_WITH_ANCHORS = /^(\^?)([\w-]*)(\$?)$/;

/** `undefined` for a pattern that would have to be run. */
function matches(pattern: string, name: string): boolean | undefined {
  const match = TEXT_WITH_ANCHORS.exec(pattern);
  if (match === null) return undefined;
  const [, start, text = "", end] = match;
  if (start === "^" && end === "$") return name === text;
  if (start === "^") return name.startsWith(text);
  return end === "$" ? name.endsWith(text) : name.includes(text);
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
  const isRead = coversOf(name, before).every(
    (cover) => cover.kind === "closed" || (cover.kind === "partial" && comparer.accepts(cover.schema, is)),
  );
  if (isRead || (isAnything(resolved) && !isRequired)) {
    return comparer.report("property_added", `${name} is new`, name);
  }
  comparer.report(
    "property_added_to_open_model",
    `${name} is new, and documents may have had it with other values`,
    name,
  );
}

function compareRemoved(name: string, was: unknown, after: Properties, comparer: Comparer): void {
  const message = `${name} is not declared any more`;
  const isKept = coversOf(name, after).every(
    (cover) => cover.kind === "open" || (cover.kind === "partial" && comparer.accepts(was, cover.schema)),
  );
  if (isKept || comparer.originals.resolve(was) === NOTHING) {
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
