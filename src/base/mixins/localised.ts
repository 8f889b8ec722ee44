import * as z from "zod";
import { LocaleSchema } from "../types/locale.js";
import { isObject, type MixinRule, repeated } from "./rule.js";

/** As long as a title or a short description is. */
const MAX_LENGTH = 4_096;

const text = z.string().min(1).max(MAX_LENGTH);
const schema = z
  .object({
    /** For every language that has none of its own. */
    default: text,
  })
  .catchall(text)
  .superRefine((texts, context) => {
    for (const key of Object.keys(texts))
      if (key !== "default" && !LocaleSchema.safeParse(key).success)
        context.addIssue({ code: "custom", path: [key], message: "not a language tag, such as en or pt-BR" });
  });
type Inferred = typeof schema;
/** A text in several languages: by BCP 47 tag, and `default`. */
export interface LocalisedTextSchema extends Inferred {}
export const LocalisedTextSchema: LocalisedTextSchema = schema;
export type LocalisedText = z.infer<LocalisedTextSchema>;

/** How a thing is shown to people. */
export const localised = {
  displayName: LocalisedTextSchema,
  description: LocalisedTextSchema.optional(),
} as const;

/**
 * The text in the first language that there is one for: each of the locales, best first, is looked for, then the same with
 * its last subtags left out (RFC 4647 section 3.4), and in the end `default`. Case does not matter.
 */
export function localisedTextFor(text: LocalisedText, locales: readonly string[]): string {
  const byTag = new Map(Object.entries(text).map(([tag, value]) => [tag.toLowerCase(), value]));
  for (const locale of locales) {
    for (let range = locale.toLowerCase(); range !== ""; range = withoutLast(range)) {
      const found = byTag.get(range);
      if (found !== undefined) return found;
    }
  }
  return text.default;
}

/** Without the last subtag, and without one letter or digit that would then stand at the end. */
function withoutLast(range: string): string {
  const subtags = range.split("-").slice(0, -1);
  return (subtags.at(-1)?.length === 1 ? subtags.slice(0, -1) : subtags).join("-");
}

const FIELDS = ["displayName", "description"];

export const LOCALISED_RULES: readonly MixinRule[] = [
  {
    code: "localised/language-repeated",
    layer: "semantic",
    fields: FIELDS,
    summary: "There is one text for each language, however its tag is written.",
    check: (value) =>
      FIELDS.flatMap((field) => {
        const texts = value[field];
        return repeated(
          isObject(texts) ? Object.keys(texts) : [],
          (tag) => tag.toLowerCase(),
          (tag) => ({ path: [field, tag], message: `there is already a text for ${tag.toLowerCase()}` }),
        );
      }),
  },
];
