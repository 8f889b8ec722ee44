import fc from "fast-check";
import * as z from "zod";
import * as alert from "../../../src/schemas/alert/index.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { jsonValues, valuesOf } from "../arbitrary.js";

/** Schemas whose values are JSON values themselves, so that a reader without the schema can be asked. */
export const SCHEMAS = {
  "any JSON value": z.any(),
  "a rule file": alert.RuleFileSchema,
  "an Alertmanager configuration": alert.AlertmanagerConfigSchema,
  "a webhook payload": alert.WebhookPayloadSchema,
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** Values of a schema. Without -0, which Python reads from JSON as the integer 0. */
export function samples(schema: z.ZodType, count: number): readonly unknown[] {
  const choices = { negativeZero: false };
  const values =
    schema === SCHEMAS["any JSON value"] ? jsonValues(choices) : valuesOf(planOf(schema), choices);
  return fc.sample(values, count);
}

/** What some reader of YAML gives a meaning to, or what can be around it. */
const MEANINGFUL = "._,:019eExobB+-nN~=<ytTZ #!&*?|>%@`/\\$('\"[]{};s";
/** What numbers, dates and times are made of. */
const NUMERIC = "._,:019eE+-xob fFlLjJiI";
const CHUNK = 1_000;

/** Behind this key some readers merge what is a map. */
const MERGING = { "<<": { a: 1 }, b: [{ "<<": [{ c: 2 }], a: 3 }] };

/**
 * Lists and maps of all texts of one or two such characters, and of three that numbers are made of; one more under `npm run fuzz`.
 * And {@link MERGING}.
 */
export function shortTexts(): readonly unknown[] {
  const more = fuzzRuns(0, 1) > 0 ? 1 : 0;
  const texts = [...new Set([...textsOf(MEANINGFUL, 2 + more), ...textsOf(NUMERIC, 3 + more)])];
  const chunks = Array.from({ length: Math.ceil(texts.length / CHUNK) }, (_, index) => {
    const list = texts.slice(index * CHUNK, (index + 1) * CHUNK);
    return { list, map: Object.fromEntries(list.map((text) => [text, true])) };
  });
  return [MERGING, ...chunks];
}

function textsOf(characters: string, length: number): readonly string[] {
  if (length === 0) return [];
  const shorter = textsOf(characters, length - 1);
  const longest = length === 1 ? [""] : shorter.filter((text) => text.length === length - 1);
  return [...shorter, ...longest.flatMap((text) => [...characters].map((character) => text + character))];
}
