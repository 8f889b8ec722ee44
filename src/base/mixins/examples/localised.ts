import type { SchemaExamples } from "../../schema-examples.js";
import type { LocalisedTextSchema } from "../localised.js";

export const localisedText: SchemaExamples<LocalisedTextSchema> = {
  valid: [
    { default: "Checkout is slow", de: "Die Kasse ist langsam", "pt-BR": "O checkout está lento" },
    { default: "Down" },
    { default: "a", en: "b" },
  ],
  invalid: [
    ["default: invalid_type", {}],
    ["default: invalid_type", { de: "Die Kasse ist langsam" }],
    ["default: too_small", { default: "" }],
    ["german: invalid_type", { default: "a", german: 1 }],
    ["de_DE: custom", { default: "a", de_DE: "b" }],
    ["$: invalid_type", "Checkout is slow"],
  ],
};
