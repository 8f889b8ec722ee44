import { expect, test } from "vitest";
import { defineEnum } from "../../../src/base/enums/define-enum.js";
import { isTocsinError } from "../../../src/base/errors.js";

const size = defineEnum({
  name: "size",
  description: "How big it is.",
  values: {
    small: { weight: 1, label: "Small", description: "Fits in a hand.", aliases: ["S"], meta: { grams: 10 } },
    large: { weight: 2, label: "Large", description: "Does not.", meta: { grams: 500 }, tied: true },
    huge: { weight: 2, label: "Huge", description: "By far.", meta: { grams: 900 }, tied: true },
  },
  external: {
    letters: {
      description: "Letters.",
      to: { small: "S", large: "L", huge: "L" },
      from: { small: ["S", 1], large: ["L", "XL"] },
    },
    kind: {
      description: "Some have none.",
      to: { small: undefined, large: 2, huge: 3 },
      from: { large: [2], huge: [3] },
      fallback: "small",
    },
  },
});

test("values have their fields, aliases and id", () => {
  expect(size.values.small).toEqual({
    id: "small",
    weight: 1,
    label: "Small",
    description: "Fits in a hand.",
    aliases: ["S"],
    grams: 10,
  });
  expect(size.values.huge.aliases).toEqual([]);
  expect(size.ids).toEqual(["small", "large", "huge"]);
  expect(size.systems).toEqual(["letters", "kind"]);
});

test("values of one weight are equal, and the first of them is the greatest", () => {
  expect(size.compare("large", "huge")).toBe(0);
  expect(size.max(["small", "huge", "large"])).toBe("huge");
  expect(size.min(["large", "huge"])).toBe("large");
});

test("weights that are left out are places", () => {
  const list = defineEnum({
    name: "list",
    description: "In order.",
    values: { a: { label: "A", description: "A." }, b: { label: "B", description: "B." } },
  });
  expect([list.values.a.weight, list.values.b.weight]).toEqual([1, 2]);
  expect(list.systems).toEqual([]);
});

test("a word that is unknown is an error with the closest one", () => {
  const failure = size.safeParse("larg");
  expect(failure.ok).toBe(false);
  expect(() => size.parse("larg")).toThrow(
    expect.objectContaining({
      code: "unknown_id",
      details: { what: "size", id: "larg", suggestion: "large" },
      message: 'cannot find size "larg"; did you mean "large"?',
    }),
  );
  expect(() => size.parse("x".repeat(10_000))).toThrow(/^.{1,100}$/);
  expect(size.safeParse("__proto__").ok).toBe(false);
  expect(size.safeParse("constructor").ok).toBe(false);
});

test("the lenient schema says what is wrong, and encodes the id", () => {
  expect(size.lenientSchema.safeParse("larg").error?.issues).toMatchObject([
    { code: "invalid_value", values: ["small", "large", "huge"], path: [], message: /did you mean "large"/ },
  ]);
  expect(size.lenientSchema.encode("small")).toBe("small");
});

test.each([
  ["letters", "small", "S", false],
  ["letters", "large", "L", false],
  ["letters", "huge", "L", true],
  ["kind", "small", undefined, true],
  ["kind", "huge", 3, false],
] as const)("in %s, %s is %s", (system, id, value, lossy) => {
  expect(size.toExternal(system, id)).toEqual({ value, lossy });
});

test.each([
  ["letters", "S", "small", false],
  ["letters", " s", "small", true],
  ["letters", 1, "small", true],
  ["letters", "XL", "large", true],
  ["kind", 3, "huge", false],
  ["kind", "anything", "small", true],
] as const)("from %s, %j is %s", (system, word, value, lossy) => {
  expect(size.fromExternal(system, word)).toEqual({ value, lossy });
});

test("a system without fallback refuses what it does not know", () => {
  expect(size.safeFromExternal("letters", "M").ok).toBe(false);
  expect(() => size.fromExternal("letters", 2)).toThrow(
    expect.objectContaining({
      code: "unknown_id",
      details: { what: "letters value", id: "2", suggestion: "S" },
    }),
  );
});

test("ids and systems that the types rule out are errors, too", () => {
  const unknown: string = "none";
  // @ts-expect-error 2345: no such id
  expect(() => size.label(unknown)).toThrow(expect.objectContaining({ code: "unknown_id" }));
  // @ts-expect-error 2345: no such system
  expect(() => size.fromExternal(unknown, 1)).toThrow(expect.objectContaining({ code: "unknown_id" }));
});

const entry = (
  weight: number,
  rest: object = {},
): { weight: number; label: string; description: string } => ({
  weight,
  label: "x",
  description: "x",
  ...rest,
});
const letters = { description: "", to: { a: 1, b: 2 }, from: { a: [1], b: [2] } };

test.each<[why: string, values: object, external: object]>([
  ["it has no values", {}, {}],
  ["lower-case", { A: entry(1) }, {}],
  ["lower-case", { "a b": entry(1) }, {}],
  ["lower-case", { a_: entry(1) }, {}],
  ['already means "a"', { a: entry(1), b: entry(2, { aliases: ["A"] }) }, {}],
  ['already means "a"', { a: entry(1, { aliases: ["x", "X "] }) }, {}],
  ["finite", { a: entry(Number.NaN) }, {}],
  ["have the weight 1", { a: entry(1), b: entry(1) }, {}],
  ["have the weight 1", { a: entry(1, { tied: true }), b: entry(1) }, {}],
  ['reads the unknown value "c"', { a: entry(1), b: entry(2) }, { s: { ...letters, from: { c: [1] } } }],
  ["reads 1 twice", { a: entry(1), b: entry(2) }, { s: { ...letters, from: { a: [1], b: [1] } } }],
  ['reads "X" twice', { a: entry(1), b: entry(2) }, { s: { ...letters, from: { a: ["x"], b: ["X"] } } }],
  ["does not say how", { a: entry(1), b: entry(2) }, { s: { ...letters, to: { a: 1 } } }],
  [
    'writes the unknown value "c"',
    { a: entry(1), b: entry(2) },
    { s: { ...letters, to: { a: 1, b: 2, c: 1 } } },
  ],
  ["does not read 3", { a: entry(1), b: entry(2) }, { s: { ...letters, to: { a: 1, b: 3 } } }],
  ['falls back to the unknown value "c"', { a: entry(1), b: entry(2) }, { s: { ...letters, fallback: "c" } }],
])("a definition is refused: %s", (why, values, external) => {
  const definition = { name: "thing", description: "", values, external } as never;
  expect(() => defineEnum(definition)).toThrow(
    expect.objectContaining({ code: "invalid_definition", message: expect.stringContaining(why) }),
  );
  try {
    defineEnum(definition);
  } catch (error) {
    expect(isTocsinError(error, "invalid_definition") && error.details.id).toBe("thing");
  }
});
