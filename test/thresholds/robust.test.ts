import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitRobust } from "../../src/thresholds/robust.js";
import { readSamples } from "../../src/thresholds/samples.js";
import { normalize } from "../../src/thresholds/spread.js";
import type { Threshold } from "../../src/thresholds/threshold.js";

function boundsOf(values: readonly number[], k: number): Threshold | undefined {
  const { series } = readSamples({ values, step: 1000 });
  const fit = fitRobust({ series, normalized: normalize(series.values) });
  return fit.ok ? fit.value.thresholdAt(k) : undefined;
}

const SKEWED = [...Array<number>(90).fill(0), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("bounds", () => {
  test.each<[name: string, values: readonly number[], k: number, lower: number, upper: number]>([
    ["of Iglewicz and Hoaglin", [10, 11, 9, 10, 12, 10, 11, 95], 3.5, 7.905446117615195, 13.094553882384805],
    ["of the interquartile range", [0, 0, 0, 0, 0, 1, 1], 2, -0.741301109252801, 0.741301109252801],
    // The share above is exp(-2) / 2 = 0.0676676, which is place 92.3008 of 99.
    ["that are quantiles", SKEWED, 2, 0, 3.300903],
  ])("%s", (_, values, k, lower, upper) => {
    const bounds = boundsOf(values, k);
    expect(bounds).toMatchObject({ kind: "static" });
    expect(bounds?.lower).toBeCloseTo(lower, 6);
    expect(bounds?.upper).toBeCloseTo(upper, 6);
  });

  test("that are not the usual ones are told", () => {
    const notes = (
      values: readonly number[],
    ): readonly (readonly [code: string, sigma: number | undefined])[] => {
      const { series } = readSamples({ values, step: 1000 });
      const fit = fitRobust({ series, normalized: normalize(series.values) });
      return fit.ok ? fit.value.notes.map(({ code }) => [code, fit.value.sigma] as const) : [];
    };
    expect(notes([1, 2, 3, 4])).toEqual([]);
    expect(notes([0, 0, 0, 0, 0, 1, 1]).map(([code]) => code)).toEqual(["spread-fallback"]);
    expect(notes(SKEWED)).toEqual([["spread-fallback", undefined]]);
  });
});

const value = fc.integer({ min: -1000, max: 1000 });

test("outliers move bounds no farther than the other values reach, while they are less than half", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(value, { minLength: 12, maxLength: 30 }),
      fc.constantFrom(1e9, -1e9, 1e300),
      (values, outlier) => {
        const outliers = Array<number>(Math.ceil(values.length / 2) - 1).fill(outlier);
        const upper = boundsOf([...values, ...outliers], 3.5)?.upper;
        const range = Math.max(...values) - Math.min(...values);
        expect(upper).toBeLessThanOrEqual(Math.max(...values) + 3.5 * 1.4827 * range);
      },
    ),
    { numRuns: 50 },
  );
});

test("a larger k never gives narrower bounds, whatever measures the spread", () => {
  const values = fc.oneof(
    fc.array(value, { minLength: 2, maxLength: 30 }),
    fc.array(fc.constantFrom(0, 0, 0, 0, 0, 0, 7, -3), { minLength: 2, maxLength: 30 }),
  );
  fc.assert(
    fc.property(
      values,
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 5, noNaN: true }),
      (drawn, k, more) => {
        const [near, far] = [boundsOf(drawn, k), boundsOf(drawn, k + more)];
        expect(far?.upper).toBeGreaterThanOrEqual(Number(near?.upper));
        expect(far?.lower).toBeLessThanOrEqual(Number(near?.lower));
      },
    ),
    { numRuns: 100 },
  );
});
