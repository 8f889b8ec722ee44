import type { SchemaExamples } from "../../schema-examples.js";
import type { LocaleSchema } from "../locale.js";

export const locale: SchemaExamples<LocaleSchema> = {
  valid: ["en", "pt-BR", "zh-Hant-TW"],
  invalid: [
    ["$: invalid_format, $: custom", ""],
    ["$: invalid_format, $: custom", "e"],
    ["$: invalid_format, $: custom", "pt_BR"],
    ["$: invalid_format, $: custom", "english-"],
    ["$: custom", "en-a-bb-a-cc"],
    ["$: custom", "de-1996-1996"],
  ],
};
