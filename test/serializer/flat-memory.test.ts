import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { availableCompressions } from "../../src/serializer/compression.js";
import { FRAMINGS } from "../../src/serializer/framing.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const child = fileURLToPath(new URL("flat-memory-child.ts", import.meta.url));
/** In MB. */
const SIZE = fuzzRuns(8, 1_024);
/** Far more than a stream needs, and less than what it carries at full size. */
const MAX_GROWTH = 100;
/** The limit of the heap, so that garbage is collected in time. */
const HEAP = 160;

test.each([
  ...Object.keys(FRAMINGS).map((framing) => [framing, "none"]),
  ...availableCompressions().map((compression) => ["ndjson", compression]),
])(
  "a long stream of %s with compression %s takes no more memory than a short one",
  async (...stream) => {
    const args = [`--max-old-space-size=${HEAP}`, "--import", "tsx", child, ...stream, String(SIZE)];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { count, grown } = JSON.parse(stdout);
    expect(count).toBeGreaterThan(SIZE * 100);
    expect(grown).toBeLessThan(MAX_GROWTH);
  },
  3_600_000,
);
