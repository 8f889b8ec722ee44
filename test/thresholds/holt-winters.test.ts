import { describe, expect, test } from "vitest";
import { holtWinters, initialState } from "../../src/thresholds/holt-winters.js";

/** Quarters of six years, from the NIST/SEMATECH e-Handbook of Statistical Methods, 6.4.3.5. */
const QUARTERS = [
  362, 385, 432, 341, 382, 409, 498, 387, 473, 513, 582, 474, 544, 582, 681, 557, 628, 707, 773, 592, 627,
  725, 854, 661,
];
/** Computed apart, by the recurrences of Winters in the form without errors, with α = 0.5, β = 0.3, γ = 0.2. */
const FORECASTS = [
  352.5, 383.675, 453.96125, 340.310188, 387.038128, 406.378879, 471.431298, 388.036544, 436.795785,
  487.177257, 579.359112, 490.784622, 542.576383, 576.494803, 655.117462, 578.625255, 631.495438, 664.302545,
  770.077962, 680.429546, 694.764742, 683.470267, 767.922904, 706.42874,
];
const WEIGHTS = { alpha: 0.5, beta: 0.3, gamma: 0.2 };

test("the state before the first value comes from two seasons", () => {
  expect(initialState(QUARTERS, 4)).toEqual({
    level: 355.625,
    trend: 9.75,
    season: Float64Array.of(-12.875, 2.375, 60.625, -50.125),
  });
});

test("one season of three with an outage does not count", () => {
  const calm = [1, 3, 1, 3, 1, 3];
  expect(initialState(calm.with(2, 1e6), 2, 3).season).toEqual(initialState(calm, 2, 3).season);
});

test("forecasts are those of Winters", () => {
  const { forecasts, level, trend, season } = holtWinters(QUARTERS, 4, WEIGHTS);
  expect([...forecasts].map((forecast) => Math.round(forecast * 1e6) / 1e6)).toEqual(FORECASTS);
  expect([level, trend, ...season].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
    746.557985, 15.726884, -15.792048, 14.325125, 72.838001, -67.386489,
  ]);
});

describe("without errors", () => {
  const exact = Array.from({ length: 20 }, (_, index) => 100 + 2 * index + ([5, -1, -4, 0][index % 4] ?? 0));

  test("what is exact is foreseen exactly, with any weights", () => {
    const { forecasts } = holtWinters(exact, 4, WEIGHTS);
    for (const [index, forecast] of forecasts.entries()) expect(forecast).toBeCloseTo(exact[index] ?? 0, 9);
  });

  test("level and season go on where values are missing", () => {
    const gaps = exact.map((value, index) => (index === 9 || index === 10 ? Number.NaN : value));
    expect(holtWinters(gaps, 4, WEIGHTS).forecasts.at(-1)).toBeCloseTo(exact.at(-1) ?? 0, 9);
    const phase = exact.map((value, index) => (index % 4 === 1 ? Number.NaN : value));
    expect(initialState(phase, 4).season[1]).toBe(0);
  });
});

test("an error counts as no more than the most", () => {
  const values = [0, 0, 0, 0, 100, 0];
  const options = { initial: { level: 0, trend: 0, season: Float64Array.of(0, 0) }, maxError: 1 };
  expect([...holtWinters(values, 2, { alpha: 0.5, beta: 0, gamma: 0 }, options).forecasts]).toEqual([
    0, 0, 0, 0, 0, 0.5,
  ]);
});

test.each<[values: readonly number[], period: number, weights: object, argument: string]>([
  [[1, 2, 3], 2, {}, "period"],
  [[1, 2, 3, 4], 1, {}, "period"],
  [[1, 2, 3, 4], 1.5, {}, "period"],
  [[1, 2, 3, 4], 2, { alpha: 1.1 }, "alpha"],
  [[1, 2, 3, 4], 2, { gamma: Number.NaN }, "gamma"],
])("%j with period %d and %j is refused", (values, period, weights, argument) => {
  expect(() => holtWinters(values, period, { ...WEIGHTS, ...weights })).toThrow(
    expect.objectContaining({ code: "invalid_argument", details: { argument } }),
  );
});
