import type { JsonSchema } from "../json-schema/json-schema.js";
import { Comparison, type CompatibilityPolicy } from "./comparison.js";
import { Resolver } from "./resolver.js";
import type { SchemaChange } from "./schema-change.js";

export const COMPATIBILITY_LEVELS = ["backward", "forward", "full"] as const;
/**
 * `backward`: the new schema reads documents of the old one, so readers are upgraded first. `forward`: the old schema reads documents of
 * the new one, so writers are. `full`: both.
 */
export type CompatibilityLevel = (typeof COMPATIBILITY_LEVELS)[number];

export interface CompatibilityOptions {
  /** `strict` is the default: whatever a schema lets through may be in some document. */
  readonly policy?: CompatibilityPolicy;
}

export interface CompatibilityReport {
  readonly compatible: boolean;
  /** All of them, compatible ones too, in the order of the schemas. */
  readonly changes: readonly SchemaChange[];
}

/**
 * Finds what changes between two JSON Schemas and whether it breaks, by the rules of Confluent's Schema Registry. Give it the
 * `input` side of schemas to ask whether old documents can be read, and the `output` side for what others read of ours. Drafts
 * 2020-12 and 07, with local references.
 *
 * @throws {@link TocsinError} `invalid_definition` for a reference that leads nowhere, `limit_exceeded` for more than 20,000 pairs of
 * schemas or 300 inside each other.
 */
export function checkSchemaCompatibility(
  oldSchema: JsonSchema | boolean,
  newSchema: JsonSchema | boolean,
  level: CompatibilityLevel = "backward",
  options: CompatibilityOptions = {},
): CompatibilityReport {
  const { policy = "strict" } = options;
  const compare = (
    original: JsonSchema | boolean,
    update: JsonSchema | boolean,
    direction: SchemaChange["direction"],
  ): readonly SchemaChange[] =>
    new Comparison(new Resolver(original), new Resolver(update), policy).run(original, update, direction);
  const changes = [
    ...(level === "forward" ? [] : compare(oldSchema, newSchema, "backward")),
    ...(level === "backward" ? [] : compare(newSchema, oldSchema, "forward")),
  ];
  return { compatible: changes.every(({ verdict }) => verdict === "compatible"), changes };
}

/** What was found about one of the earlier versions. */
export interface TransitiveReport extends CompatibilityReport {
  /** Of the earlier version in the list that was given. */
  readonly index: number;
}

/**
 * {@link checkSchemaCompatibility} of the last schema with each before it, newest first: `BACKWARD_TRANSITIVE` and the like.
 *
 * @throws as {@link checkSchemaCompatibility} does.
 */
export function checkTransitiveCompatibility(
  schemas: readonly (JsonSchema | boolean)[],
  level: CompatibilityLevel = "backward",
  options: CompatibilityOptions = {},
): readonly TransitiveReport[] {
  const earlier = [...schemas.entries()];
  const last = earlier.pop();
  if (last === undefined) return [];
  return earlier
    .reverse()
    .map(([index, schema]) => ({ index, ...checkSchemaCompatibility(schema, last[1], level, options) }));
}

export type Bump = "major" | "minor" | "patch";

/**
 * What a release with these changes of a `full` check is: `major` if it cannot read old documents, `minor` if old readers cannot read new
 * ones or a default changed, otherwise `patch`.
 */
export function suggestBump(changes: readonly SchemaChange[]): Bump {
  const breaks = (direction: SchemaChange["direction"]): boolean =>
    changes.some((change) => change.direction === direction && change.verdict === "breaking");
  if (breaks("backward")) return "major";
  return breaks("forward") || changes.some(({ code }) => code === "default_changed") ? "minor" : "patch";
}
