import { expect, test } from "vitest";
import { type LocalisedText, localisedTextFor } from "../../../src/base/mixins/localised.js";

const text: LocalisedText = { default: "Hi", de: "Hallo", "pt-BR": "Oi", "zh-Hant": "你好" };

test.each([
  [[], "Hi"],
  [["fr"], "Hi"],
  [["de-AT"], "Hallo"],
  [["DE"], "Hallo"],
  [["pt"], "Hi"],
  [["pt-br"], "Oi"],
  [["zh-Hant-TW"], "你好"],
  [["zh-Hant-x-a-b"], "你好"],
  [["fr", "pt-BR", "de"], "Oi"],
  [[""], "Hi"],
])("for %j: %s", (locales, expected) => {
  expect(localisedTextFor(text, locales)).toBe(expected);
});
