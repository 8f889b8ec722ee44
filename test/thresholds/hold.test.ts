import { expect, test } from "vitest";
import { suggestHold } from "../../src/thresholds/hold.js";
import { readSamples } from "../../src/thresholds/samples.js";
import { MINUTE } from "../helpers/series.js";

const ABOVE_5 = { kind: "static", upper: 5 } as const;

function hold(values: readonly number[], step = MINUTE): ReturnType<typeof suggestHold> {
  return suggestHold(readSamples({ values, step }).series, ABOVE_5);
}

test("breaches of one or two samples make for longer than that", () => {
  const values = [6, 1, 6, 6, 1, 6, 6, 6, 6, 1];
  expect(hold(values)).toEqual({
    suggested: 2 * MINUTE,
    short: 2,
    alternatives: [
      { for: 0, fired: 3 },
      { for: MINUTE, fired: 2 },
      { for: 2 * MINUTE, fired: 1 },
      { for: 5 * MINUTE, fired: 0 },
    ],
  });
});

test.each<
  [name: string, values: readonly number[], step: number, suggested: number, lengths: readonly number[]]
>([
  ["no breach", [1, 2, 3], MINUTE, 0, [0]],
  ["long ones only", [6, 6, 6, 1], MINUTE, 0, [0, 1, 2, 5]],
  ["a sample every quarter of an hour", [6, 1], 15 * MINUTE, 30 * MINUTE, [0, 15]],
  ["a sample every 25 seconds", [6, 1], 25_000, MINUTE, [0, 0.5]],
  ["a sample a day", [6, 1, 6, 6, 1], 1_440 * MINUTE, 2_880 * MINUTE, [0, 1_440]],
])("of %s", (_, values, step, suggested, lengths) => {
  const { alternatives, ...rest } = hold(values, step);
  expect(rest.suggested).toBe(suggested);
  expect(alternatives.map((each) => each.for / MINUTE)).toEqual(lengths);
});
