import { describe, expect, test } from "vitest";
import {
  finiteSamples,
  MAX_SAMPLES,
  readSamples,
  sliceSeries,
  spanOf,
} from "../../src/thresholds/samples.js";
import { MINUTE } from "../helpers/series.js";

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

function at(
  ...pairs: readonly (readonly [minutes: number, value: number])[]
): ReturnType<typeof readSamples> {
  return readSamples(pairs.map(([minutes, value]) => ({ time: minutes * MINUTE, value })));
}

describe("samples", () => {
  test("come into order, the median of those at one time", () => {
    const { series, quality } = at(
      [2, 20],
      [0, 5],
      [1, 9],
      [1, 3],
      [1, 4],
      [3, nan],
      [3, 7],
      [4, nan],
      [4, nan],
    );
    expect([...series.times].map((time) => time / MINUTE)).toEqual([0, 1, 2, 3, 4]);
    expect([...series.values]).toEqual([5, 4, 20, 7, nan]);
    expect(quality).toEqual({
      given: 9,
      used: 4,
      nan: 1,
      infinite: 0,
      duplicates: 4,
      isSorted: false,
      unchanged: 0,
      step: MINUTE,
      missing: 0,
      gaps: 0,
      longestGap: 0,
      start: 0,
      end: 4 * MINUTE,
      span: 5 * MINUTE,
    });
  });

  test("are counted when they are missing, infinite or unchanged", () => {
    // Two steps after minute 2 are missing, and ten before minute 15, which is a gap.
    const { quality } = at([0, 1], [1, 1], [2, inf], [5, -inf], [6, 2], [17, 2], [18, 3], [19, 4]);
    expect(quality).toMatchObject({
      used: 6,
      infinite: 2,
      unchanged: 2,
      missing: 12,
      gaps: 1,
      longestGap: 11 * MINUTE,
    });
    expect(quality.isSorted).toBe(true);
  });

  test("at equal distances are written shorter", () => {
    const { series, quality } = readSamples({ values: [1, 2, 3], step: 1000, start: 5000 });
    expect([...series.times]).toEqual([5000, 6000, 7000]);
    expect(quality).toMatchObject({ step: 1000, span: 3000, used: 3 });
    expect([...readSamples({ values: [1], step: 1 }).series.times]).toEqual([0]);
  });

  test.each([0, 1])("can be %i", (count) => {
    const { series, quality } = readSamples([{ time: 7, value: 1 }].slice(0, count));
    expect([series.step, spanOf(series), quality.step, quality.used]).toEqual([0, 0, 0, count]);
    expect(quality.start).toBe(count === 0 ? undefined : 7);
  });

  test("are finite, or a part", () => {
    const { series } = at([0, 1], [1, nan], [2, 3], [3, inf]);
    expect(finiteSamples(series)).toEqual({
      times: Float64Array.of(0, 2 * MINUTE),
      values: Float64Array.of(1, 3),
    });
    expect(sliceSeries(series, 2, 4)).toMatchObject({ values: Float64Array.of(3, inf), step: MINUTE });
  });
});

describe("refused are", () => {
  test.each<[name: string, run: () => unknown, code: string, detail: object]>([
    ["NaN as a time", () => at([0, 1], [nan, 1]), "invalid_argument", { argument: "samples[1].time" }],
    [
      "a time beyond those of a Date",
      () => at([1e300, 1]),
      "invalid_argument",
      { argument: "samples[0].time" },
    ],
    ["no step", () => readSamples({ values: [1], step: 0 }), "invalid_argument", { argument: "step" }],
    [
      "NaN as a step",
      () => readSamples({ values: [1], step: nan }),
      "invalid_argument",
      { argument: "step" },
    ],
    [
      "an end of time",
      () => readSamples({ values: [1, 2], step: 8e15 }),
      "invalid_argument",
      { argument: "step" },
    ],
    [
      "NaN as a start",
      () => readSamples({ values: [], step: 1, start: nan }),
      "invalid_argument",
      { argument: "start" },
    ],
    [
      "too many",
      () => readSamples({ values: new Array(MAX_SAMPLES + 1), step: 1 }),
      "limit_exceeded",
      { limit: "samples", max: MAX_SAMPLES, actual: MAX_SAMPLES + 1 },
    ],
  ])("%s", (_, run, code, details) => {
    expect(run).toThrow(expect.objectContaining({ code, details }));
  });
});
