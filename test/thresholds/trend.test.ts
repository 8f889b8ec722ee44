import { describe, expect, test } from "vitest";
import { fitLine, withoutLine } from "../../src/thresholds/trend.js";
import { createNoise, DAY, HOUR, wave } from "../helpers/series.js";

function columns(
  count: number,
  step: number,
  valueAt: (time: number, index: number) => number,
): [Float64Array, Float64Array] {
  const times = Float64Array.from({ length: count }, (_, index) => index * step);
  return [times, times.map(valueAt)];
}

test("one outlier does not turn the line of Theil and Sen", () => {
  // The median slope of 50, 52, 54, 90, 58, 60 is 2, and the median of what is left 50.
  const [times, values] = columns(6, 1, (_, index) => [50, 52, 54, 90, 58, 60][index] ?? 0);
  const line = fitLine(times, values, 1, 1);
  expect(line).toMatchObject({ slope: 2, change: 10, isSignificant: false });
});

describe("a trend is significant", () => {
  test("when it is more than a sigma, and in order", () => {
    const noise = createNoise(1);
    const [times, values] = columns(500, HOUR, (time) => (3 * time) / (500 * HOUR) + noise());
    const line = fitLine(times, values, HOUR);
    expect(line?.isSignificant).toBe(true);
    expect(line?.change).toBeGreaterThan(2.5);
    expect(line?.change).toBeLessThan(3.5);
    expect(line?.end).toBeCloseTo(3, 0);
    const flat = withoutLine(times, values, line);
    expect(flat.at(-1)).toBeCloseTo(values.at(-1) ?? 0, 12);
    expect(fitLine(times, flat, HOUR)?.change).toBeCloseTo(0, 1);
  });

  test("not when it is noise", () => {
    const noise = createNoise(2);
    expect(fitLine(...columns(500, HOUR, noise), HOUR)?.isSignificant).toBe(false);
  });

  test("not when it is a part of a season", () => {
    const [times, values] = columns(8.5 * 24, HOUR, (time) => 3 * wave(time, DAY));
    expect(fitLine(times, values, HOUR, DAY)).toMatchObject({ isSignificant: false });
    expect(Math.abs(fitLine(times, values, HOUR, DAY)?.change ?? 9)).toBeLessThan(1e-9);
  });

  test("in eight periods at least", () => {
    const rising = (periods: number): boolean | undefined =>
      fitLine(...columns(periods * 24, HOUR, (time) => time / DAY), HOUR, DAY)?.isSignificant;
    expect([rising(7), rising(8)]).toEqual([false, true]);
  });
});

test("there is no line through too little", () => {
  const values = Float64Array.of(1, 2, 3);
  expect(fitLine(Float64Array.of(0, 1, 2), values, 1)).toBeUndefined();
  expect(fitLine(Float64Array.of(), Float64Array.of(), 0)).toBeUndefined();
  expect(fitLine(Float64Array.of(0, 1e9, 2e9), values, 1e9, 1)).toBeUndefined();
  expect(withoutLine(Float64Array.of(0, 1, 2), values, undefined)).toBe(values);
});

test("many parts are thinned out", () => {
  const [times, values] = columns(2_000, 1, (time) => time);
  expect(fitLine(times, values, 1, 2)?.slope).toBeCloseTo(1, 9);
});
