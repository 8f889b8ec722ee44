import { expect, test } from "vitest";
import {
  knownInterval,
  millisecondsOf,
  millisecondsOr,
  statedInterval,
} from "../../../src/rules/facts/durations.js";
import type { GroupFacts } from "../../../src/rules/facts/rule-file.js";
import { SettingsSchema } from "../../../src/schemas/validation/settings.js";

function group(interval?: string): GroupFacts {
  return { path: [], index: 0, name: "a", group: interval === undefined ? {} : { interval }, rules: [] };
}

test.each([
  ["5m", 300_000],
  ["0", 0],
  ["5", undefined],
  [undefined, undefined],
])("%s is %s milliseconds", (text, expected) => {
  expect(millisecondsOf(text)).toBe(expected);
  expect(millisecondsOr(text, 7)).toBe(expected ?? 7);
});

test.each([
  [undefined, "1m", undefined, undefined],
  [undefined, "15s", undefined, 15_000],
  ["0s", "15s", undefined, 15_000],
  ["30s", "15s", 30_000, 30_000],
])(
  "a group of %s on a server of %s runs every %s, as far as is known %s",
  (interval, evaluationInterval, stated, known) => {
    const settings = SettingsSchema.parse({ prometheus: { evaluationInterval } });
    expect(statedInterval(group(interval))).toBe(stated);
    expect(knownInterval(group(interval), settings)).toBe(known);
  },
);
