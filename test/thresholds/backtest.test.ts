import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BacktestOptions, backtest, MAX_EPISODES, perWeek } from "../../src/thresholds/backtest.js";
import type { Sample } from "../../src/thresholds/samples.js";
import type { Threshold } from "../../src/thresholds/threshold.js";
import { DAY, HOUR, MINUTE } from "../helpers/series.js";

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
const ABOVE_5: Threshold = { kind: "static", upper: 5 };

/** One sample a minute. */
function run(values: readonly number[], threshold: Threshold, options?: BacktestOptions): readonly string[] {
  const { episodes } = backtest({ values, step: MINUTE }, threshold, options);
  return episodes.map(
    ({ side, start, firesAt, end, peak, isOngoing }) =>
      `${side} ${start / MINUTE} ${firesAt / MINUTE} ${end / MINUTE}${isOngoing ? " ongoing" : ""} peak ${peak}`,
  );
}

describe("an alert fires", () => {
  test.each<[name: string, values: readonly number[], options: BacktestOptions, fired: readonly string[]]>([
    ["above the bound, not at it", [5, 6, 5], {}, ["above 1 1 2 peak 6"]],
    ["until the series ends", [1, 6, 7], {}, ["above 1 1 3 ongoing peak 7"]],
    ["after for", [6, 7, 8, 6, 1], { for: 2 * MINUTE }, ["above 0 2 4 peak 8"]],
    ["not before for is over", [6, 7, 1, 6, 6, 6, 6, 1], { for: 2 * MINUTE + 1 }, ["above 3 6 7 peak 6"]],
    ["again after NaN", [6, nan, 6, 1], {}, ["above 0 0 1 peak 6", "above 2 2 3 peak 6"]],
    ["for infinity", [1, inf, -inf, 1], {}, [`above 1 1 2 peak ${inf}`]],
    ["never", [1, 2, 3], {}, []],
  ])("%s", (_, values, options, fired) => {
    expect(run(values, ABOVE_5, options)).toEqual(fired);
  });

  test("on either side, one at a time", () => {
    const threshold: Threshold = { kind: "static", upper: 5, lower: 2 };
    expect(run([1, 6, 7, 0, -3, 4], threshold)).toEqual([
      "below 0 0 1 peak 1",
      "above 1 1 3 peak 7",
      "below 3 3 5 peak -3",
    ]);
  });

  test("on the side that is asked for", () => {
    const threshold: Threshold = { kind: "static", upper: 5, lower: 2 };
    const sides = (direction: "above" | "below" | "both"): readonly string[] =>
      backtest({ values: [6, 3, 1], step: MINUTE }, threshold, {
        direction,
        recovery: threshold,
      }).episodes.map(({ side }) => side);
    expect([sides("above"), sides("below"), sides("both")]).toEqual([
      ["above"],
      ["below"],
      ["above", "below"],
    ]);
    expect(() => backtest([], ABOVE_5, { direction: "below" })).toThrow(
      expect.objectContaining({ code: "invalid_argument" }),
    );
  });

  test("until it has recovered, once it fires", () => {
    const options = { for: MINUTE, recovery: { kind: "static", upper: 3 } } as const;
    // The first breach is back within the threshold before it fires, so that recovery does not count yet.
    expect(run([6, 4, 6, 6, 4, 6, 4, 3, 4], ABOVE_5, options)).toEqual(["above 2 3 7 peak 6"]);
    expect(run([6, 4, 6, 6, 4, 6, 4, 3, 4], ABOVE_5, { for: MINUTE })).toEqual(["above 2 3 4 peak 6"]);
  });

  test("on the other side when it jumps there, whatever the recovery", () => {
    const recovery = { kind: "static", upper: 3, lower: 3 } as const;
    expect(run([6, 3.5, 1], { kind: "static", upper: 5, lower: 2 }, { recovery })).toEqual([
      "above 0 0 2 peak 6",
      "below 2 2 3 ongoing peak 1",
    ]);
  });

  test("by an average, which forgets at a gap", () => {
    const threshold: Threshold = { kind: "smoothed", lambda: 0.5, center: 0, upper: 5 };
    // Averages 4, 6, 7, 3.5, then nothing, and 4 again.
    const minutes = [0, 1, 2, 3, 4, 30];
    const values = [8, 8, 8, 0, nan, 8];
    const samples = minutes.map((minute, index) => ({ time: minute * MINUTE, value: values[index] ?? 0 }));
    const { over, episodes } = backtest(samples, threshold);
    expect([over, episodes.length, episodes[0]?.start, episodes[0]?.end]).toEqual([2, 1, MINUTE, 3 * MINUTE]);
    expect(backtest({ values: [0, inf, 0], step: 1 }, threshold).over).toBe(1);
  });

  test("by the bound of the slot, before 1970 too", () => {
    const threshold: Threshold = {
      kind: "seasonal",
      period: DAY,
      slots: 4,
      upper: [1, 2, 3, 4],
      lower: [0, 0, 0, 0],
    };
    const values = [1, 2, 3, 4, 2, 3, 4, 5, -1];
    for (const start of [0, -10 * DAY]) {
      const { episodes, over } = backtest({ values, step: 6 * HOUR, start }, threshold);
      expect([over, episodes.map((each) => each.side)]).toEqual([5, ["above", "below"]]);
      expect(episodes[0]?.start).toBe(start + DAY);
    }
  });
});

test("a gap of more than five minutes resolves, a shorter one does not", () => {
  const at = (...minutes: number[]): readonly Sample[] =>
    minutes.map((minute) => ({ time: minute * MINUTE, value: 6 }));
  const ends = (samples: readonly Sample[]): readonly number[] =>
    backtest(samples, ABOVE_5).episodes.map(({ end }) => end / MINUTE);
  expect(ends(at(0, 1, 2, 7, 8))).toEqual([9]);
  expect(ends(at(0, 1, 2, 8, 9))).toEqual([3, 10]);
  // With an hour between samples, a gap is longer.
  expect(ends(at(0, 60, 120, 180, 271))).toEqual([240, 331]);
});

test("the report counts samples, breaches and time", () => {
  const values = [6, 1, 6, 6, 1, 6, 6, 6, 1, nan];
  const { episodes, ...report } = backtest({ values, step: MINUTE }, ABOVE_5, { for: MINUTE });
  expect(report).toEqual({
    samples: 10,
    span: 10 * MINUTE,
    over: 6,
    share: 0.6,
    breaches: 3,
    fired: 2,
    firedPerWeek: 2 * 1008,
    longest: 2 * MINUTE,
    firing: 3 * MINUTE,
  });
  expect(episodes.map(({ samples, last }) => [samples, last / MINUTE])).toEqual([
    [2, 3],
    [3, 7],
  ]);
  expect(backtest([], ABOVE_5)).toMatchObject({ samples: 0, share: 0, fired: 0, firedPerWeek: 0 });
  expect(perWeek(1, 0)).toBe(0);
});

test("only the first episodes are listed, and all are counted", () => {
  const values = Array.from({ length: 4 * MAX_EPISODES }, (_, index) => (index % 2 === 0 ? 6 : 1));
  const { fired, episodes } = backtest({ values, step: MINUTE }, ABOVE_5);
  expect([fired, episodes.length]).toEqual([2 * MAX_EPISODES, MAX_EPISODES]);
});

describe("refused is", () => {
  test.each<[name: string, threshold: Threshold, options: BacktestOptions, argument: string]>([
    ["no bound", { kind: "static" }, {}, "threshold"],
    ["NaN as a bound", { kind: "static", upper: nan }, {}, "threshold"],
    ["NaN in a season", { kind: "seasonal", period: 2, slots: 2, lower: [1, nan] }, {}, "threshold"],
    ["a lower bound above", { kind: "static", upper: 1, lower: 2 }, {}, "threshold"],
    ["a season that lacks bounds", { kind: "seasonal", period: 3, slots: 3, upper: [1, 2] }, {}, "threshold"],
    ["half a slot", { kind: "seasonal", period: 3, slots: 0.5, upper: [] }, {}, "threshold"],
    ["no period", { kind: "seasonal", period: 0, slots: 1, upper: [1] }, {}, "threshold"],
    ["a weight of 0", { kind: "smoothed", lambda: 0, center: 0, upper: 1 }, {}, "threshold"],
    ["no center", { kind: "smoothed", lambda: 1, center: nan, upper: 1 }, {}, "threshold"],
    ["a recovery without bound", ABOVE_5, { recovery: { kind: "static" } }, "recovery"],
    ["a negative for", ABOVE_5, { for: -1 }, "for"],
  ])("%s", (_, threshold, options, argument) => {
    expect(() => backtest([], threshold, options)).toThrow(
      expect.objectContaining({ code: "invalid_argument", details: { argument } }),
    );
  });
});

/** Runs of samples out of bounds, looked at again from the start for each sample. */
function naive(
  samples: readonly Sample[],
  upper: number,
  lower: number,
  hold: number,
  recover: number,
): number {
  const side = (value: number, by: number): number => (value > upper - by ? 1 : value < lower + by ? -1 : 0);
  let fired = 0;
  let index = 0;
  while (index < samples.length) {
    const first = samples[index];
    const entered = first === undefined ? 0 : side(first.value, 0);
    if (first === undefined || entered === 0) {
      index++;
      continue;
    }
    let firing = false;
    let next = index;
    for (; next < samples.length; next++) {
      const sample = samples[next];
      const before = samples[next - 1];
      if (
        sample === undefined ||
        (next > index && before !== undefined && sample.time - before.time > 5 * MINUTE)
      )
        break;
      const now = side(sample.value, 0);
      const goesOn = now === entered || (now === 0 && firing && side(sample.value, recover) === entered);
      if (!goesOn) break;
      if (sample.time - first.time >= hold) firing = true;
    }
    if (firing) fired++;
    index = next;
  }
  return fired;
}

test("agrees with a naive implementation", () => {
  const sample = fc.record({
    time: fc.integer({ min: 0, max: 120 }),
    value: fc.integer({ min: -4, max: 4 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(sample, { selector: ({ time }) => time, maxLength: 60 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom(0, 1),
      (drawn, hold, recover) => {
        // A sample at each of the first minutes makes a step of one minute.
        const regular = Array.from({ length: 130 }, (_, index) => ({ time: 1000 + index, value: 0 }));
        const samples = [...drawn, ...regular]
          .map(({ time, value }) => ({ time: time * MINUTE, value }))
          .sort((a, b) => a.time - b.time);
        const { fired } = backtest(
          samples,
          { kind: "static", upper: 2, lower: -2 },
          { for: hold * MINUTE, recovery: { kind: "static", upper: 2 - recover, lower: -2 + recover } },
        );
        expect(fired).toBe(naive(samples, 2, -2, hold * MINUTE, recover));
      },
    ),
    { numRuns: 100 },
  );
});
