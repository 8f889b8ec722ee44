import { expect, test } from "vitest";
import {
  hasVersion,
  isLabelName,
  isMetricName,
  usesLegacyNames,
} from "../../../src/rules/facts/target-version.js";
import { SettingsSchema } from "../../../src/schemas/validation/settings.js";

const settings = (prometheus: { version?: string; nameScheme?: "legacy" | "utf8" }) =>
  SettingsSchema.parse({ prometheus });

test.each([
  ["3.14", "3.14", true],
  ["3.14", "2.53", true],
  ["2.53.1", "2.53", true],
  ["2.9", "2.53", false],
  ["999.0", "3.14", true],
])("a server of %s is at least %s: %s", (version, since, expected) => {
  expect(hasVersion(settings({ version }), since)).toBe(expected);
});

test.each([
  ["3.0", "utf8", false],
  ["3.0", "legacy", true],
  ["2.55", "utf8", true],
] as const)(
  "a server of %s with the scheme %s is bound to legacy names: %s",
  (version, nameScheme, expected) => {
    expect(usesLegacyNames(settings({ version, nameScheme }))).toBe(expected);
  },
);

test.each([
  ["a", true, true, true],
  ["a:b", false, true, true],
  ["a-b", false, false, true],
  ["5", false, false, true],
  ["", false, false, false],
])("%j is a name: label %s, metric %s, UTF-8 %s", (name, label, metric, utf8) => {
  const legacy = settings({ nameScheme: "legacy" });
  expect([isLabelName(name, legacy), isMetricName(name, legacy)]).toEqual([label, metric]);
  expect([isLabelName(name, settings({})), isMetricName(name, settings({}))]).toEqual([utf8, utf8]);
});
