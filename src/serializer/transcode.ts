import * as z from "zod";
import type { FormatId } from "./format-id.js";
import { type FormatOptions, type FormatOptionsInput, formatOptions } from "./options.js";
import type { WirePlan } from "./plan.js";
import { planOf } from "./plan-of.js";
import { formatOf } from "./registry.js";
import { accepted } from "./validate.js";

export interface TranscodeOptions extends FormatOptionsInput {
  /**
   * By which both sides are read and written. The value has to be valid and is carried over as it stands, without defaults and
   * transforms. Without a schema, values are those of JSON: what is more than that is an error.
   */
  readonly schema?: z.core.$ZodType;
}

/**
 * Data from one format to another: text, or bytes for the binary formats.
 *
 * @throws {@link SerializationError} for data that cannot be read or is not valid, and for values the other format cannot hold.
 */
export function transcode(
  data: string | Uint8Array,
  from: FormatId,
  to: FormatId,
  options: TranscodeOptions = {},
): string | Uint8Array {
  const settings = formatOptions(options);
  const { value, plan } = readWire(data, from, options.schema, settings);
  return formatOf(to, "encode").encode(value, plan, settings);
}

/** The value on the input side of the schema, which accepts it. */
export function readWire(
  data: string | Uint8Array,
  from: FormatId,
  schema: z.core.$ZodType | undefined,
  settings: FormatOptions,
): { readonly value: unknown; readonly plan: WirePlan | undefined } {
  const format = formatOf(from, "decode");
  const plan = schema === undefined ? undefined : planOf(schema);
  const value = format.decode(data, plan, settings);
  if (schema !== undefined) {
    accepted(() => z.safeDecode(schema, value), {
      format: from,
      direction: "decode",
      locate: (path) => format.locate?.(data, path, settings),
    });
  }
  return { value, plan };
}
