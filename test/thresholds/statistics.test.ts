import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  meanOf,
  medianDistance,
  medianOf,
  quantileOf,
  sorted,
  standardDeviation,
} from "../../src/thresholds/statistics.js";

const of = (...values: number[]): Float64Array => sorted(Float64Array.from(values));

test.each<[values: readonly number[], median: number]>([
  [[3], 3],
  [[1, 4], 2.5],
  [[9, 1, 5], 5],
  [[1.7e308, 1.7e308], 1.7e308],
  [[2 ** 1023, 1.5 * 2 ** 1023], 1.25 * 2 ** 1023],
  [[-1.7e308, 1.7e308], 0],
  [[-4, -1], -2.5],
  [[Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], Number.POSITIVE_INFINITY],
  [[], Number.NaN],
])("the median of %j is %d", (values, median) => {
  expect(medianOf(of(...values))).toBe(median);
});

describe("the values of numpy.quantile for [10,11,9,10,12,10,11,95]", () => {
  test.each([
    [0.1, 9.7],
    [0.25, 10],
    [0.75, 11.25],
    [0.9, 36.9],
    [0, 9],
    [1, 95],
    [-1, 9],
    [2, 95],
  ])("%d is %d", (share, quantile) => {
    expect(quantileOf(of(10, 11, 9, 10, 12, 10, 11, 95), share)).toBeCloseTo(quantile, 12);
  });

  test("there is none of nothing", () => {
    expect(quantileOf(of(), 0.5)).toBeNaN();
  });
});

test("mean, deviation and median distance", () => {
  const values = of(2, 4, 4, 4, 5, 5, 7, 9);
  expect(meanOf(values)).toBe(5);
  expect(standardDeviation(values, 5)).toBeCloseTo(Math.sqrt(32 / 7), 12);
  expect(medianDistance(values, 5)).toBe(1);
});

test("a median lies between the halves", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
      const median = medianOf(of(...values));
      expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2);
    }),
    { numRuns: 50, examples: [[[1, 2]]] },
  );
});
