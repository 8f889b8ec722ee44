import { expect } from "vitest";
import type * as z from "zod";
import type { Format } from "../../../src/serializer/format.js";
import { type FormatOptionsInput, formatOptions } from "../../../src/serializer/options.js";
import { planOf } from "../../../src/serializer/plan-of.js";

/** Both directions of a format, by a schema or without one. */
interface Codec<Encoded, Data> {
  encode(value: unknown, schema?: z.core.$ZodType, options?: FormatOptionsInput): Encoded;
  decode(data: Data, schema?: z.core.$ZodType, options?: FormatOptionsInput): unknown;
}

export function textCodec(format: Format): Codec<string, string | Uint8Array> {
  return {
    encode(value, schema, options) {
      return String(format.encode(value, schema && planOf(schema), formatOptions(options)));
    },
    decode(data, schema, options) {
      return format.decode(data, schema && planOf(schema), formatOptions(options));
    },
  };
}

/** Bytes may be given as their numbers. */
export function binaryCodec(format: Format): Codec<Uint8Array, readonly number[] | Uint8Array> {
  return {
    encode(value, schema, options) {
      const bytes = format.encode(value, schema && planOf(schema), formatOptions(options));
      return typeof bytes === "string" ? expect.fail("text") : bytes;
    },
    decode(data, schema, options) {
      return format.decode(Uint8Array.from(data), schema && planOf(schema), formatOptions(options));
    },
  };
}
