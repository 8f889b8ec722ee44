import * as z from "zod";

/** A text of at most `max` characters, which are counted as code points: how `maxLength` of JSON Schema and most programs count. */
export function limitedText(max: number, min = 0): z.ZodString {
  return z
    .string()
    .min(min)
    .refine((text) => text.length <= max || [...text].length <= max, {
      error: `longer than ${max} characters`,
    })
    .meta({ maxLength: max });
}
