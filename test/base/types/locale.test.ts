import { LocaleSchema } from "../../../src/base/types/locale.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("LocaleSchema", LocaleSchema, {
  valid: ["en", "pt-BR", "zh-Hant-TW", "de-DE-u-co-phonebk", "sl-rozaj-biske", "es-419", "en-x-ops", "EN-us"],
  invalid: ["", "e", "en_US", "en-", "-en", "english language", "x-ops", "en-u", "en-US-POSIX-!", null],
  beyondJsonSchema: ["sl-rozaj-rozaj", "en-u-co-phonebk-u-nu-latn"],
});
