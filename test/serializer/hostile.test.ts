import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { FormatId } from "../../src/serializer/format-id.js";
import { createSerializer } from "../../src/serializer/serializer.js";
import { processorTime } from "../helpers/growth.js";
import { HOSTILE } from "./hostile.js";

const anything = createSerializer(z.unknown());
/** As many values a byte as a format can have. */
const DENSE = [1];

/** How much longer than ordinary data of the same size; what is quadratic takes hundreds of times as long. */
const MAX_RATIO = 40;
const ORDINARY_BYTES = 100_000;
const ordinaryTimes = new Map<FormatId, number>();

/** Of so many bytes, no fewer: a few take no time to compare with. */
async function ordinaryTimeOf(format: FormatId): Promise<number> {
  const known = ordinaryTimes.get(format);
  if (known !== undefined) return known;
  const count = Math.ceil((2 * ORDINARY_BYTES) / anything.encode([DENSE, DENSE], format).length);
  const data = anything.encode(new Array(count).fill(DENSE), format);
  const time = await processorTime(() => anything.decode(data, format));
  ordinaryTimes.set(format, time);
  return time;
}

describe("hostile data is refused or read in the time of ordinary data", () => {
  test.each(HOSTILE.map((found) => [`${found.format}: ${found.name}`, found] as const))(
    "%s",
    async (_, hostile) => {
      const { format, data, outcome, schema = z.unknown(), types = "plain", compression } = hostile;
      const sent = data();
      const options = compression === undefined ? { types } : { types, compression };
      const serializer = createSerializer(schema);
      const result = serializer.safeDecode(sent, format, options);
      expect(result.ok ? "read" : result.error.code).toBe(outcome);
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      expect(({} as Readonly<Record<string, unknown>>)["a"]).toBeUndefined();
      const ordinary = (await ordinaryTimeOf(format)) * Math.max(1, sent.length / ORDINARY_BYTES);
      const hostileTime = await processorTime(() => serializer.safeDecode(sent, format, options));
      expect(hostileTime / ordinary).toBeLessThan(MAX_RATIO);
    },
  );
});

/** In MB; loading the modules and compiling them takes about half of it. */
const HEAP = 140;

test("all of it is read within a small heap", () => {
  const child = fileURLToPath(new URL("hostile-child.ts", import.meta.url));
  const args = [`--max-old-space-size=${HEAP}`, "--expose-gc", "--import", "tsx", child];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  // The last line names the case that did not fit.
  expect([status, stdout.trim().split("\n").at(-1)], stderr).toEqual([0, "done"]);
}, 120_000);
