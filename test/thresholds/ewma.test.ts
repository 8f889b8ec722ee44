import { describe, expect, test } from "vitest";
import { ewma, ewmaDeviation, fitEwma } from "../../src/thresholds/ewma.js";
import type { FitData } from "../../src/thresholds/fit.js";
import { readSamples } from "../../src/thresholds/samples.js";
import { normalize } from "../../src/thresholds/spread.js";

/** NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4: λ = 0.3, EWMA₀ = 50, s = 2.0539. */
const NIST_DATA = [
  52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4,
  53.6, 52.1,
];
const NIST_EWMA = [
  50.6, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36, 49.52, 50.05, 49.38,
  49.92, 50.73, 51.23, 51.94, 51.99,
];

test("the averages of the handbook", () => {
  expect(ewma(NIST_DATA, 0.3, 50).map((average) => Math.round(100 * average) / 100)).toEqual(NIST_EWMA);
});

test("the limits of the handbook", () => {
  expect(50 + 3 * 2.0539 * ewmaDeviation(0.3)).toBeCloseTo(52.5884, 4);
  expect(50 - 3 * 2.0539 * ewmaDeviation(0.3)).toBeCloseTo(47.4116, 4);
});

test.each([
  [0.2, 1 / 3],
  [1, 1],
])("with a weight of %d the average varies %d times as much as samples", (lambda, deviation) => {
  expect(ewmaDeviation(lambda)).toBeCloseTo(deviation, 12);
});

test("NaN is passed over", () => {
  expect(ewma([2, Number.NaN, 4], 0.5, 0)).toEqual([1, 1, 2.5]);
});

test.each([0, -1, 1.01, Number.NaN])("a weight of %d is refused", (lambda) => {
  const refusal = expect.objectContaining({ code: "invalid_argument", details: { argument: "lambda" } });
  expect(() => ewma([], lambda, 0)).toThrow(refusal);
  expect(() => ewmaDeviation(lambda)).toThrow(refusal);
});

function dataOf(values: readonly number[]): FitData {
  const { series } = readSamples({ values, step: 1000 });
  return { series, normalized: normalize(series.values) };
}

describe("bounds", () => {
  test("are around the mean of what is no outlier", () => {
    // Of 1 to 9 the mean is 5 and the variance 7.5; with a weight of 0.2 the average has a third of the deviation.
    const fit = fitEwma(dataOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 1e6]), 0.2);
    const threshold = fit.ok ? fit.value.thresholdAt(3) : undefined;
    expect(threshold).toMatchObject({ kind: "smoothed", lambda: 0.2 });
    expect(threshold?.upper).toBeCloseTo(5 + Math.sqrt(7.5), 9);
    expect(threshold?.lower).toBeCloseTo(5 - Math.sqrt(7.5), 9);
    expect(fit.ok && fit.value.center).toBeCloseTo(5, 9);
    expect(fit.ok && fit.value.sigma).toBeCloseTo(Math.sqrt(7.5) / 3, 9);
  });

  test("need samples that differ, beside outliers", () => {
    const fit = fitEwma(dataOf([...Array<number>(50).fill(0), 1000]), 0.2);
    expect(fit).toMatchObject({ ok: false, error: { code: "constant" } });
  });
});
