import * as z from "zod";

/** A text of at most `max` characters, which are counted as code points: how `maxLength` of JSON Schema and most programs count. */
export function limitedText(max: number, min = 0): z.ZodString {
  const text = min === 0 ? z.string() : z.string().min(min);
  return text
    .refine((value) => value.length <= max || [...value].length <= max, {
      error: `longer than ${max} characters`,
    })
    .meta({ maxLength: max });
}
