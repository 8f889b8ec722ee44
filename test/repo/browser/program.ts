import fc from "fast-check";
import * as z from "zod";
import { findDifferences } from "../../../src/serializer/differences.js";
import {
  availableCompressions,
  createSerializer,
  FORMAT_IDS,
  seal,
  unseal,
} from "../../../src/serializer/index.js";
import { DEFAULT_FORMAT_OPTIONS } from "../../../src/serializer/options.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { formatOf } from "../../../src/serializer/registry.js";
import { valuesOf } from "../../serializer/arbitrary.js";
import { EveryKind } from "../../serializer/formats/every-kind.js";

const SEED = 1;
const VALUES = 30;
/** A map with dates as keys in a union: how it is read back is compared with what was written. */
const Ambiguous = z.object({
  either: z.union([z.map(z.date(), z.instanceof(Uint8Array)), z.array(z.tuple([z.string(), z.string()]))]),
});
/** Read as they are written by every format that can tell its texts apart from those of the other option. */
const AMBIGUOUS = { either: new Map([[new Date(0), Uint8Array.of(1, 2, 3)]]) };
const KEY = new TextEncoder().encode("a key that is no secret");
const NOT_UTF8 = Uint8Array.of(0xa1, 0xff);

/**
 * What the serializer makes of the same values wherever it runs, and how it refuses what is broken.
 *
 * @throws when a value does not read back
 */
export function run(): { readonly outcomes: readonly string[]; readonly compressions: readonly string[] } {
  const outcomes: string[] = [];
  const plan = planOf(EveryKind);
  for (const value of fc.sample(valuesOf(plan), { seed: SEED, numRuns: VALUES })) {
    for (const format of FORMAT_IDS) {
      const data = formatOf(format, "encode").encode(value, plan, DEFAULT_FORMAT_OPTIONS);
      const read = formatOf(format, "decode").decode(data, plan, DEFAULT_FORMAT_OPTIONS);
      const [difference] = findDifferences(read, value);
      if (difference !== undefined) throw new Error(`${format} does not give back ${difference.join(".")}`);
      outcomes.push(seal(data, { contentType: format, key: KEY }));
    }
  }
  const ambiguous = createSerializer(Ambiguous);
  const untyped = createSerializer(z.unknown());
  for (const format of FORMAT_IDS) {
    const written = ambiguous.safeEncode(AMBIGUOUS, format);
    outcomes.push(
      written.ok ? seal(written.value, { contentType: format }) : `${format}: ${written.error.code}`,
    );
    const read = untyped.safeDecode(NOT_UTF8, format);
    outcomes.push(read.ok ? "read" : `${format}: ${read.error.code}`);
  }
  for (const sealed of outcomes.filter((outcome) => outcome.includes("hmac"))) {
    unseal(sealed, KEY);
  }
  return { outcomes, compressions: availableCompressions() };
}
