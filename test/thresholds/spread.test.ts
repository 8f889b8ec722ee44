import { describe, expect, test } from "vitest";
import { normalize, spreadOf } from "../../src/thresholds/spread.js";
import { sorted } from "../../src/thresholds/statistics.js";

const of = (...values: number[]): Float64Array => sorted(Float64Array.from(values));

describe("spread", () => {
  test.each<[values: readonly number[], measure: string, sigma: number]>([
    // Median absolute deviation 0.5.
    [[10, 11, 9, 10, 12, 10, 11, 95], "mad", 0.741301109252801],
    // More than half are 0; the quartiles are 0 and 0.5.
    [[0, 0, 0, 0, 0, 1, 1], "iqr", 0.741301109252801 * 0.5],
    // More than three quarters are 0; the mean distance is 1.
    [[0, 0, 0, 0, 0, 0, 0, 0, 0, 10], "mean-deviation", 1.2533141373155001],
    [[7, 7, 7], "none", 0],
    [[], "none", 0],
  ])("of %j is measured by %s", (values, measure, sigma) => {
    const spread = spreadOf(of(...values));
    expect(spread.measure).toBe(measure);
    expect(spread.sigma).toBeCloseTo(sigma, 12);
  });
});

describe("normalized values", () => {
  test("count sigmas from the median, in the order given", () => {
    const {
      units,
      sorted: inOrder,
      toValue,
      toDifference,
    } = normalize(Float64Array.of(95, 10, 11, 9, 10, 12, 10, 11));
    const sigma = 0.741301109252801;
    expect(units[2]).toBeCloseTo(0.5 / sigma, 12);
    expect(inOrder[0]).toBeCloseTo(-1.5 / sigma, 12);
    expect(toValue(0)).toBe(10.5);
    // The limit of Iglewicz and Hoaglin for these eight values.
    expect(toValue(3.5)).toBeCloseTo(13.094553882384805, 12);
    expect(toDifference(1)).toBeCloseTo(sigma, 12);
  });

  test.each([1, 2 ** 1000, 2 ** -1000, 2 ** -1060])("are the same in units of %d", (unit) => {
    const values = Float64Array.of(10, 11, 9, 10, 12, 10, 11, 95);
    const { units, toValue } = normalize(values.map((value) => value * unit));
    expect(units).toEqual(normalize(values).units);
    expect(toValue(0)).toBe(10.5 * unit);
  });

  test("never leave the numbers", () => {
    const { units, toValue } = normalize(Float64Array.of(1e308, -1e308, 1.7e308, -1.7e308, 3, 4));
    expect(units.every(Number.isFinite)).toBe(true);
    expect([toValue(1e9), toValue(-1e9)]).toEqual([Number.MAX_VALUE, -Number.MAX_VALUE]);
    expect(normalize(Float64Array.of(0, 0, 1, 1, 1e20)).units.at(-1)).toBe(1e6);
    expect(normalize(Float64Array.of(5, 5)).units).toEqual(Float64Array.of(0, 0));
    expect(normalize(Float64Array.of()).toValue(1)).toBe(0);
  });
});
