import * as z from "zod";

/** The `langtag` of RFC 5646 as ECMA-402 takes it: no extended languages, no grandfathered tags. */
const LOCALE =
  /^(?:[A-Za-z]{2,3}|[A-Za-z]{5,8})(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?(?:-(?:[A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-[xX](?:-[A-Za-z0-9]{1,8})+)?$/;

const schema = z
  .string()
  .max(64)
  .regex(LOCALE, { error: "not a language tag, such as en, pt-BR or zh-Hant-TW" })
  .refine(isWellFormed, { error: "a language tag that repeats a variant or an extension" })
  .meta({ examples: ["en", "pt-BR", "zh-Hant-TW"] });
type InferredLocale = typeof schema;
/** A language tag of BCP 47 such as `en` or `pt-BR`, in any case, up to 64 characters. */
export interface LocaleSchema extends InferredLocale {}
export const LocaleSchema: LocaleSchema = schema;
export type Locale = z.infer<LocaleSchema>;

function isWellFormed(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
