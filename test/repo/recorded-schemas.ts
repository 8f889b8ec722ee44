import * as z from "zod";
import { EXPORTED_SCHEMAS } from "../../src/json-schema/exported-schemas.js";
import { isJsonSchema, type JsonSchema } from "../../src/json-schema/json-schema.js";
import { mapSubschemas } from "../../src/json-schema/subschemas.js";
import { toJsonSchema } from "../../src/json-schema/to-json-schema.js";
import { canonicalJson } from "../../src/versioning/canonical-json.js";
import { type Bump, checkSchemaCompatibility, suggestBump } from "../../src/versioning/compatibility.js";
import type { SchemaChange } from "../../src/versioning/schema-change.js";
import { read } from "./project.js";

export const RECORD = "test/repo/recorded-schemas.json";

/** Every exported schema, by name, without texts: what may be written, and what others read of ours. */
interface Recorded {
  readonly input: JsonSchema;
  readonly output: JsonSchema;
}

const TEXTS: ReadonlySet<string> = new Set(["description", "title", "examples", "$comment"]);

function withoutTexts(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(mapSubschemas(schema, withoutTexts)).filter(([key]) => !TEXTS.has(key));
  return Object.fromEntries(entries);
}

function definitionsOf(io: "input" | "output"): JsonSchema {
  const everything = z.strictObject(
    Object.fromEntries(EXPORTED_SCHEMAS.map(({ id, schema }) => [id, schema])),
  );
  const { $defs } = toJsonSchema(everything, { io }).schema;
  if (!isJsonSchema($defs)) throw new Error("exported schemas are definitions of each other");
  return Object.fromEntries(
    Object.entries($defs).map(([name, each]) => [name, isJsonSchema(each) ? withoutTexts(each) : each]),
  );
}

function current(): Recorded {
  return { input: definitionsOf("input"), output: definitionsOf("output") };
}

/** The file that says what the last release, or the last change before it, exported: a line for each schema. */
export function renderRecord(): string {
  const { input, output } = current();
  const lines = (definitions: JsonSchema): string =>
    Object.entries(definitions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, schema]) => `    ${JSON.stringify(name)}: ${canonicalJson(schema)}`)
      .join(",\n");
  // Most schemas have no defaults and no codecs, and are the same on both sides.
  const differing = Object.fromEntries(
    Object.entries(output).filter(([name, schema]) => canonicalJson(schema) !== canonicalJson(input[name])),
  );
  return `{\n  "input": {\n${lines(input)}\n  },\n  "output": {\n${lines(differing)}\n  }\n}\n`;
}

export interface RecordedChange {
  readonly name: string;
  readonly bump: Bump;
  readonly changes: readonly string[];
}

/** How the schemas differ from those in the file. */
export function changesSinceRecord(): readonly RecordedChange[] {
  const recorded: Recorded = JSON.parse(read(RECORD)); // as renderRecord wrote it
  const old: Recorded = { input: recorded.input, output: { ...recorded.input, ...recorded.output } };
  const now = current();
  const names = new Set([...Object.keys(old.input), ...Object.keys(now.input)]);
  return [...names].sort().flatMap((name): RecordedChange[] => {
    if (now.input[name] === undefined)
      return [{ name, bump: "major", changes: ["is not exported any more"] }];
    if (old.input[name] === undefined) return [{ name, bump: "minor", changes: ["is new"] }];
    const rooted = (definitions: JsonSchema): JsonSchema => ({ $ref: `#/$defs/${name}`, $defs: definitions });
    const changes = [
      ...checkSchemaCompatibility(rooted(old.input), rooted(now.input), "backward").changes,
      ...checkSchemaCompatibility(rooted(old.output), rooted(now.output), "forward").changes,
    ];
    return changes.length === 0
      ? []
      : [{ name, bump: suggestBump(changes), changes: changes.map(describeChange) }];
  });
}

function describeChange({ direction, verdict, code, path, message }: SchemaChange): string {
  const whom = direction === "backward" ? "old documents" : "old readers";
  return `${verdict === "breaking" ? `breaks ${whom}` : "compatible"}: ${code} at ${path.join(".") || "the root"}: ${message}`;
}
