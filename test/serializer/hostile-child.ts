/** Run as a process of its own by hostile.test.ts, with a bounded heap: reads all hostile data, and says which it is at. */

import * as z from "zod";
import { createSerializer } from "../../src/serializer/serializer.js";
import { HOSTILE } from "./hostile.js";

for (const { name, format, data, schema = z.unknown(), types = "plain", compression } of HOSTILE) {
  process.stdout.write(`${format}: ${name}\n`);
  const options = compression === undefined ? { types } : { types, compression };
  createSerializer(schema).safeDecode(data(), format, options);
  globalThis.gc?.();
}
process.stdout.write("done\n");
