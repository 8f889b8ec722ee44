import { deepStrictEqual, ok } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { DOMAINS } from "../../src/json-schema/domains.js";
import { isSerializationError } from "../../src/serializer/error.js";
import { FORMAT_IDS, type FormatId } from "../../src/serializer/format-id.js";
import { DEFAULT_FORMAT_OPTIONS } from "../../src/serializer/options.js";
import type { WirePlan } from "../../src/serializer/plan.js";
import { planOf } from "../../src/serializer/plan-of.js";
import { formatOf } from "../../src/serializer/registry.js";
import { createSerializer } from "../../src/serializer/serializer.js";
import { encodeUtf8 } from "../../src/serializer/text.js";
import { fuzzRuns, inSlices } from "../helpers/fuzz.js";
import { jsonValues, valuesOf } from "./arbitrary.js";
import { EveryKind } from "./formats/every-kind.js";

/** Every schema the package exports, and one with every kind of the wire plan. */
const schemas: readonly (readonly [name: string, schema: z.core.$ZodType])[] = [
  ...DOMAINS.flatMap((domain) =>
    Object.entries(domain.exports).flatMap(([name, exported]) =>
      exported instanceof z.ZodType ? [[name, exported] as const] : [],
    ),
  ),
  ["EveryKind", EveryKind],
];

function encode(format: FormatId, value: unknown, plan: WirePlan | undefined): Uint8Array {
  const data = formatOf(format, "encode").encode(value, plan, DEFAULT_FORMAT_OPTIONS);
  return typeof data === "string" ? encodeUtf8(data) : data;
}

function decode(format: FormatId, data: Uint8Array, plan: WirePlan | undefined): unknown {
  return formatOf(format, "decode").decode(data, plan, DEFAULT_FORMAT_OPTIONS);
}

/**
 * The value reads back equal from each format, twice written it has the same bytes, and what one format has read any other writes
 * so that it reads back equal too.
 */
function checkEveryPair(value: unknown, plan: WirePlan | undefined): void {
  const written = FORMAT_IDS.map((format) => encode(format, value, plan));
  for (const [from, format] of FORMAT_IDS.entries()) {
    const read = decode(format, written[from] ?? expect.fail(), plan);
    deepStrictEqual(read, value);
    deepStrictEqual(encode(format, value, plan), written[from]);
    // Equal down to the order of the keys, it is what every format has been given already.
    if (hasSameOrder(read, value)) continue;
    for (const other of FORMAT_IDS) deepStrictEqual(decode(other, encode(other, read, plan), plan), value);
  }
}

/** Whether the keys of two equal values come in the same order, everywhere inside them. */
function hasSameOrder(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return Object.is(a, b);
  const [left, right] = [partsOf(a), partsOf(b)];
  return left.every((part, index) => hasSameOrder(part, right[index]));
}

function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Map || value instanceof Set ? [...value] : Object.entries(value);
}

/** What breaks the grammar of one format or another, or gives bytes another meaning. */
const INSERTS: readonly Uint8Array[] = [
  ...[
    "{",
    "}",
    "[",
    "]",
    '"',
    ",",
    ":",
    "\\",
    "\0",
    "<",
    "</a>",
    "<a>",
    "&",
    "&#0;",
    "<!--",
    "]]>",
    " type='set'",
  ],
  ...[
    "- ",
    ": ",
    "? ",
    "&a ",
    "*a",
    "!!int ",
    "!!binary ",
    "<<: *a",
    "\n",
    "\t",
    "|\n",
    "1e999",
    "-",
    "99999999999999999999",
  ],
  ...["__proto__", '"__proto__":1,', "constructor", "\ufeff", "\u2028", "null", "true"],
]
  .map(encodeUtf8)
  .concat(
    [
      [0xff],
      [0xc0, 0x80],
      [0x80],
      [0xdd, 0xff, 0xff, 0xff, 0xff],
      [0xdf, 0, 0, 0, 9],
      [0xc1],
      [0xd4, 1, 0],
      [0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f],
      [0x0b],
      [0x0c],
      [0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 1],
    ].map((bytes) => Uint8Array.from(bytes)),
  );

/** Bytes of an encoding that is mutated. */
const MAX_SAMPLE = 600;

interface Mutation {
  readonly kind: "cut" | "flip" | "insert" | "drop" | "repeat";
  readonly at: number;
  readonly length: number;
  readonly insert: Uint8Array;
}

const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("cut", "flip", "insert", "drop", "repeat"),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 12 }),
    insert: fc.constantFrom(...INSERTS),
  }),
  { minLength: 1, maxLength: 3 },
);

function mutated(bytes: Uint8Array, { kind, at, length, insert }: Mutation): Uint8Array {
  const start = at % (bytes.length + 1);
  const before = bytes.subarray(0, start);
  const after = bytes.subarray(start);
  switch (kind) {
    case "cut":
      return before;
    case "flip":
      return Buffer.concat([before, Uint8Array.of((after[0] ?? 0) ^ (1 << (length % 8))), after.subarray(1)]);
    case "insert":
      return Buffer.concat([before, insert, after]);
    case "drop":
      return Buffer.concat([before, after.subarray(length)]);
    case "repeat":
      return Buffer.concat([before, after.subarray(0, length), after]);
    default:
      return kind satisfies never;
  }
}

describe("values keep through every format and between every two", () => {
  test("of the JSON domain", async () => {
    await inSlices(fuzzRuns(200, 20_000), (numRuns) => {
      fc.assert(
        fc.property(jsonValues(), (value) => checkEveryPair(value, undefined)),
        { numRuns },
      );
    });
  });

  test.each(schemas)("of %s", async (_, schema) => {
    const plan = planOf(schema);
    await inSlices(fuzzRuns(3, 20_000), (numRuns) => {
      fc.assert(
        fc.property(valuesOf(plan), (value) => checkEveryPair(value, plan)),
        { numRuns },
      );
    });
  });
});

describe("of broken data there comes a value of the schema, or a SerializationError", () => {
  const ownKeys = Reflect.ownKeys(Object.prototype);
  const samples = schemas.map(([, schema]) => {
    const plan = planOf(schema);
    // Long ones break in the same ways as short ones, slower.
    const values = fc.sample(valuesOf(plan, {}, 3), 20);
    return { serializer: createSerializer(schema), schema, plan, values };
  });

  test.each(FORMAT_IDS)("in %s", async (format) => {
    const encoded = samples.flatMap(({ serializer, plan, values }) =>
      values
        .map((value) => ({ serializer, data: encode(format, value, plan) }))
        .filter(({ data }) => data.length <= MAX_SAMPLE),
    );
    await inSlices(fuzzRuns(1_000, 1_000_000), (numRuns) => {
      fc.assert(
        fc.property(fc.constantFrom(...encoded), mutations, ({ serializer, data }, changes) => {
          const result = serializer.safeDecode(changes.reduce(mutated, data), format);
          if (result.ok) ok(z.safeEncode(serializer.schema, result.value).success);
          else ok(isSerializationError(result.error));
          deepStrictEqual(Reflect.ownKeys(Object.prototype), ownKeys);
        }),
        { numRuns },
      );
    });
  });
});
