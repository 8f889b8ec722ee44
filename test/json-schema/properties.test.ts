import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { examplesOf } from "../../src/json-schema/examples.js";
import { EXPORTED_SCHEMAS, type ExportedSchema } from "../../src/json-schema/exported-schemas.js";
import { DEFINITIONS, JSON_SCHEMA_DRAFTS } from "../../src/json-schema/json-schema.js";
import { toJsonSchema } from "../../src/json-schema/to-json-schema.js";
import { planOf } from "../../src/serializer/plan-of.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { createStrictAjv } from "../helpers/json-schema.js";
import { valuesOf } from "../serializer/arbitrary.js";

/** Schemas of which JSON Schema cannot say everything, and why. It still accepts all that zod accepts, in them and around them. */
const SAYS_LESS: Readonly<Record<string, string>> = {
  "kubernetes-annotations": "a bound on all keys and values together",
  "localised-text": "keys are language tags",
  locale: "a variant or extension may not be repeated",
  "pagerduty-event": "a bound on the bytes of the whole",
  "teams-message": "a bound on the bytes of the whole",
  "time-zone": "the zones are those of the runtime",
};

const JUNK = [
  null,
  "",
  "x",
  "5m",
  "2026-03-01T08:15:30Z",
  "https://example.com/",
  0,
  -1,
  1.5,
  1e300,
  true,
  [],
  {},
  ["x"],
  { x: 1 },
];

/** Of an example with one place in it replaced, removed or added. */
function mutants(exported: ExportedSchema): fc.Arbitrary<unknown> {
  const examples = examplesOf(exported);
  const values: unknown[] = [
    ...(examples?.valid ?? []),
    ...(examples?.invalid ?? []).map(([, value]) => value),
  ];
  return fc
    .tuple(
      fc.constantFrom(...values),
      fc.nat(),
      fc.constantFrom("keep", "replace", "remove", "add"),
      fc.constantFrom(...JUNK),
    )
    .map(([value, at, how, junk]) => {
      if (how === "keep") return value;
      const places = placesOf(value);
      const place = places[at % places.length] ?? [];
      return changed(value, place, how, junk);
    });
}

type Place = readonly (string | number)[];

function placesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return [place];
  const below = Object.entries(value).flatMap(([key, each]) =>
    placesOf(each, [...place, Array.isArray(value) ? Number(key) : key]),
  );
  return [place, ...below];
}

function changed(
  value: unknown,
  [step, ...rest]: Place,
  how: "replace" | "remove" | "add",
  junk: unknown,
): unknown {
  if (step === undefined) {
    if (how !== "add" || typeof value !== "object" || value === null) return junk;
    return Array.isArray(value) ? [...value, junk] : { ...value, extra: junk };
  }
  if (rest.length === 0 && how === "remove") {
    if (Array.isArray(value)) return value.filter((_, index) => index !== step);
    return Object.fromEntries(Object.entries(value ?? {}).filter(([key]) => key !== step));
  }
  const entries = Object.entries(value ?? {}).map(([key, each]): [string, unknown] =>
    key === String(step) ? [key, changed(each, rest, how, junk)] : [key, each],
  );
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
}

/** All in one JSON Schema, where what they share is compiled once. */
const everything = z.strictObject(Object.fromEntries(EXPORTED_SCHEMAS.map(({ id, schema }) => [id, schema])));

/** Files of both drafts are read by test/json-schema/documents.test.ts; here the second one costs as much as the first again. */
const drafts = JSON_SCHEMA_DRAFTS.slice(0, fuzzRuns(1, JSON_SCHEMA_DRAFTS.length));

const validators = drafts.map((draft) => {
  const ajv = createStrictAjv(draft);
  ajv.addSchema(toJsonSchema(everything, { draft }).schema, "everything");
  return (name: string) => ajv.compile({ $ref: `everything#/${DEFINITIONS[draft]}/${name}` });
});

/** Levels of what is generated at random; deeper ones are examples. */
const DEPTH = fuzzRuns(2, 4);

describe.each(EXPORTED_SCHEMAS)("$id", (exported) => {
  test("the JSON Schema agrees with zod", () => {
    const { id, name, schema } = exported;
    const places = toJsonSchema(schema).inexpressible;
    const isOwn = places.some(([first]) => first !== DEFINITIONS["2020-12"]);
    expect(isOwn, `list ${id} in SAYS_LESS, and why, exactly if its JSON Schema says less`).toBe(
      id in SAYS_LESS,
    );
    const validates = validators.map((compile) => compile(name));
    const generated = valuesOf(planOf(schema), {}, DEPTH).map((value): unknown =>
      JSON.parse(JSON.stringify(value) ?? "null"),
    );
    fc.assert(
      fc.property(fc.oneof(mutants(exported), generated), (value) => {
        const { success } = z.safeParse(schema, value);
        for (const validate of validates) {
          const verdict = validate(value);
          if (success || places.length === 0) expect(verdict, JSON.stringify(validate.errors)).toBe(success);
        }
      }),
      { numRuns: fuzzRuns(15, 1_000) },
    );
  });
});
