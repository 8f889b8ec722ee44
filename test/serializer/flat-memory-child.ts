/** Run as a process of its own by flat-memory.test.ts: streams records through a framing and prints by how many MB memory grew. */
import { randomBytes } from "node:crypto";
import * as z from "zod";
import type { CompressionId } from "../../src/serializer/compression.js";
import type { FramingId } from "../../src/serializer/format.js";
import { createSerializer } from "../../src/serializer/serializer.js";

const MEBIBYTE = 1024 * 1024;
const [framing, compression, megabytes] = process.argv.slice(2);
const serializer = createSerializer(
  z.object({ id: z.int(), labels: z.record(z.string(), z.string()), text: z.string() }),
);
const LENGTH = 4_000;
/** Not to be compressed to nothing. */
const noise = randomBytes(64 * 1024).toString("base64");
/** It repeats from far away, so that compression finds more than the default ratio. */
const limits = { ratio: Number.POSITIVE_INFINITY };
const options = compression === "none" ? {} : { limits, compression: compression as CompressionId };
let size = 0;

function* records(bytes: number): Generator<z.infer<typeof serializer.schema>> {
  for (let id = 0; size < bytes; id++) {
    const start = (id * 997) % (noise.length - LENGTH);
    const text = noise.slice(start, start + LENGTH);
    yield { id, labels: { alertname: `Alert${id}`, severity: "page" }, text };
  }
}

/** What is written, counted before compression. */
async function run(bytes: number): Promise<number> {
  size = 0;
  let count = 0;
  const written = serializer.encodeStream(records(bytes), framing as FramingId, options);
  for await (const { id } of serializer.decodeStream(written, framing as FramingId, options)) {
    if (id !== count++) throw new Error(`record ${count} is number ${id}`);
    size += LENGTH;
  }
  return count;
}

// Compiled code and filled buffers are no growth.
await run(4 * MEBIBYTE);
const before = process.memoryUsage.rss();
let peak = before;
const timer = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);
const count = await run(Number(megabytes) * MEBIBYTE);
clearInterval(timer);
peak = Math.max(peak, process.memoryUsage.rss());
process.stdout.write(JSON.stringify({ count, grown: Math.round((peak - before) / MEBIBYTE) }));
