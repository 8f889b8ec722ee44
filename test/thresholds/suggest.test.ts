import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backtest } from "../../src/thresholds/backtest.js";
import type { NoteCode } from "../../src/thresholds/fit.js";
import type { Sample, SamplesInput } from "../../src/thresholds/samples.js";
import { MIN_SAMPLES, type SuggestOptions, suggestThreshold } from "../../src/thresholds/suggest.js";
import type { InsufficientData, ThresholdSuggestion } from "../../src/thresholds/suggestion.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { growth, LINEAR_GROWTH } from "../helpers/growth.js";
import { createNoise, createRandom, DAY, HOUR, MINUTE, START, samplesOf, wave } from "../helpers/series.js";

function suggestion(samples: SamplesInput, options?: SuggestOptions): ThresholdSuggestion {
  const result = suggestThreshold(samples, options);
  if (!result.ok) throw new Error(result.error.reasons.map(({ message }) => message).join());
  return result.value;
}

function insufficient(samples: SamplesInput, options?: SuggestOptions): InsufficientData {
  const result = suggestThreshold(samples, options);
  if (result.ok) throw new Error("there is a suggestion");
  return result.error;
}

function noteCodes(samples: SamplesInput, options?: SuggestOptions): readonly NoteCode[] {
  return suggestion(samples, options).notes.map(({ code }) => code);
}

const noise = createNoise(10);
const NOISE = samplesOf(2_016, 5 * MINUTE, () => 10 + noise());
const DAILY = samplesOf(8 * 96, 15 * MINUTE, (time) => 500 + 30 * wave(time, DAY) + noise());
const SPIKES = samplesOf(2_016, 5 * MINUTE, (_, index) => (index % 500 >= 496 ? 50 : 10) + noise());

describe("noise", () => {
  test("is bounded three and a half sigmas around its median", () => {
    const { method, threshold, center, sigma = 0, sensitivity, season } = suggestion(NOISE);
    expect([method, sensitivity, season]).toEqual(["robust", 3.5, undefined]);
    expect(threshold).toEqual({
      kind: "static",
      upper: expect.closeTo(center + 3.5 * sigma, 9),
      lower: expect.closeTo(center - 3.5 * sigma, 9),
    });
    expect(center).toBeCloseTo(10, 0);
    expect(sigma).toBeCloseTo(1, 0);
  });

  test("seldom fires, on what was held out neither", () => {
    const { history, heldOut, samples } = suggestion(NOISE);
    expect(history.share).toBeLessThan(0.003);
    expect(heldOut?.report.share).toBeLessThan(0.01);
    expect(heldOut?.report.samples).toBe(403);
    expect(heldOut?.from).toBe(NOISE[1_613]?.time);
    expect(samples).toMatchObject({ given: 2_016, used: 2_016, step: 5 * MINUTE });
  });

  test("has bounds for the average that are a third as wide", () => {
    const { threshold, sigma, sensitivity } = suggestion(NOISE, { method: "ewma" });
    expect(threshold).toMatchObject({ kind: "smoothed", lambda: 0.2 });
    expect(sensitivity).toBe(3);
    expect(sigma).toBeCloseTo(1 / 3, 1);
    expect(suggestion(NOISE, { method: "ewma", lambda: 1 }).sigma).toBeCloseTo(1, 0);
  });

  test.each([
    ["above", true, false],
    ["below", false, true],
    ["both", true, true],
  ] as const)("is bounded %s", (direction, hasUpper, hasLower) => {
    const { threshold, recovery, heldOut } = suggestion(NOISE, { direction });
    for (const each of [threshold, recovery.threshold, heldOut?.threshold]) {
      expect([each?.upper !== undefined, each?.lower !== undefined]).toEqual([hasUpper, hasLower]);
    }
  });
});

describe("a season", () => {
  test("has bounds that follow it, where it is found", () => {
    const { method, threshold, season, history, notes, heldOut } = suggestion(DAILY);
    expect(method).toBe("seasonal");
    expect(threshold).toMatchObject({ kind: "seasonal", period: DAY, slots: 48 });
    expect(season).toMatchObject({ period: DAY, confidence: "high" });
    expect(history.share).toBeLessThan(0.02);
    expect(heldOut?.threshold).toMatchObject({ kind: "seasonal", slots: 48 });
    expect(notes).toEqual([]);
  });

  test("is told when it is left out", () => {
    expect(noteCodes(DAILY, { method: "robust" })).toEqual(["season-ignored"]);
    expect(noteCodes(DAILY, { method: "ewma" })).toEqual([
      "season-ignored",
      "dependent-samples",
      "fires-often",
    ]);
  });

  test("that is given is not looked for", () => {
    const samples = samplesOf(600, MINUTE, (time) => 5 * wave(time, 17 * MINUTE) + noise());
    expect(suggestion(samples).method).toBe("robust");
    expect(suggestion(samples, { period: 17 * MINUTE }).threshold).toMatchObject({
      period: 17 * MINUTE,
      slots: 16,
    });
    expect(suggestion(samples, { period: 17 * MINUTE, method: "seasonal" }).method).toBe("seasonal");
  });

  test("of which there is too little is left for the median, with the reason", () => {
    const { method, notes } = suggestion(DAILY, { period: 4 * DAY });
    expect([method, notes[0]?.code]).toEqual(["robust", "seasonal-refused"]);
    expect(insufficient(DAILY, { period: 4 * DAY, method: "seasonal" }).reasons[0]?.code).toBe(
      "too-few-seasons",
    );
    expect(insufficient(NOISE, { method: "seasonal" }).reasons[0]?.code).toBe("no-season");
  });

  test("needs four periods to hold one out", () => {
    expect(noteCodes(DAILY.slice(0, 3.5 * 96))).toEqual(["short-history", "not-held-out"]);
  });
});

describe("spikes", () => {
  test("fire, and do not move the bounds", () => {
    const { threshold, history, hold, recovery } = suggestion(SPIKES, { direction: "above" });
    const bound = threshold.upper;
    expect(bound).toBeGreaterThan(13);
    expect(bound).toBeLessThan(14.5);
    expect(history.fired).toBe(4);
    expect(history.episodes.map(({ samples }) => samples)).toEqual([4, 4, 4, 4]);
    expect(hold.alternatives[0]?.fired).toBeGreaterThanOrEqual(4);
    expect(recovery.threshold.upper).toBeLessThan(Number(bound));
    expect(recovery.fired).toBe(4);
  });

  test("fire after the for that is asked for, or not at all", () => {
    expect(suggestion(SPIKES, { for: 15 * MINUTE }).history.fired).toBe(4);
    expect(suggestion(SPIKES, { for: 16 * MINUTE })).toMatchObject({
      for: 16 * MINUTE,
      history: { fired: 0 },
    });
  });
});

describe("alerts per week", () => {
  test.each([0, 1, 4, 20])("are %i at most, with bounds no wider than need be", (alertsPerWeek) => {
    const options = { alertsPerWeek, for: 0, direction: "above" } as const;
    const { sensitivity, history, notes } = suggestion(SPIKES, options);
    expect(history.firedPerWeek).toBeLessThanOrEqual(alertsPerWeek);
    expect(notes).toEqual([]);
    const narrower = suggestion(SPIKES, {
      ...options,
      alertsPerWeek: undefined,
      sensitivity: sensitivity / 2 ** 0.125,
    });
    expect(narrower.history.firedPerWeek > alertsPerWeek).toBe(true);
  });

  test("that are many leave bounds of one sigma", () => {
    expect(suggestion(NOISE, { alertsPerWeek: 1e6 }).sensitivity).toBe(1);
  });

  test("that cannot be so few are told", () => {
    const samples = [...NOISE, { time: START + 10 * DAY, value: 1e9 }];
    expect(noteCodes(samples, { alertsPerWeek: 0, for: 0 })).toContain("target-missed");
    expect(suggestion(samples, { alertsPerWeek: 0, for: 0 }).sensitivity).toBe(1_024);
  });
});

describe("notes tell of", () => {
  const random = createRandom(11);
  let drift = 0;
  test.each<[code: NoteCode, samples: readonly Sample[], options?: SuggestOptions]>([
    ["short-history", NOISE.slice(0, 200)],
    ["short-history", NOISE.slice(0, 400)],
    ["trend", samplesOf(2_016, 5 * MINUTE, (time) => time / DAY + 0.5 * noise())],
    ["trend", samplesOf(2_016, 5 * MINUTE, (time) => -time / DAY + 0.5 * noise())],
    ["missing-samples", NOISE.filter(() => random() > 0.2)],
    ["unchanged-samples", samplesOf(2_016, 5 * MINUTE, (time) => Math.floor(time / (2 * HOUR)) % 7)],
    ["spread-fallback", samplesOf(2_016, 5 * MINUTE, () => (random() < 0.05 ? random() : 0))],
    ["lower-bound-negative", samplesOf(2_016, 5 * MINUTE, () => Math.abs(noise()))],
    ["held-out-fires-more", samplesOf(2_016, 5 * MINUTE, (_, index) => (index > 1_700 ? 30 : 10) + noise())],
    [
      "dependent-samples",
      samplesOf(2_016, 5 * MINUTE, () => (drift = 0.9 * drift + noise())),
      { method: "ewma" },
    ],
    [
      "lower-bound-negative",
      samplesOf(8 * 96, 15 * MINUTE, (time) => Math.abs(2 + 2 * wave(time, DAY) + noise())),
      { sensitivity: 9 },
    ],
  ])("%s", (code, samples, options) => {
    expect(noteCodes(samples, options)).toContain(code);
  });

  test("nothing of a lower bound that is not there, or not negative, or not new", () => {
    const positive = samplesOf(2_016, 5 * MINUTE, () => Math.abs(noise()));
    expect(noteCodes(positive, { direction: "above" })).toEqual([]);
    expect(noteCodes(samplesOf(2_016, 5 * MINUTE, noise))).toEqual([]);
  });
});

describe("a level shift", () => {
  test("shows on what was held out", () => {
    const samples = samplesOf(2_016, 5 * MINUTE, (_, index) => (index > 1_700 ? 30 : 10) + noise());
    const { heldOut } = suggestion(samples);
    expect(heldOut?.report.fired).toBeGreaterThan(0);
    expect(heldOut?.report.episodes.at(-1)?.isOngoing).toBe(true);
  });
});

describe("there is no suggestion", () => {
  test.each<[name: string, samples: readonly Sample[], code: string]>([
    ["for nothing", [], "no-samples"],
    ["for NaN", samplesOf(500, MINUTE, () => Number.NaN), "no-samples"],
    ["for few samples", NOISE.slice(0, MIN_SAMPLES - 1), "too-few-samples"],
    [
      "for few samples among NaN",
      NOISE.map((each, index) => (index < 99 ? each : { ...each, value: Number.NaN })),
      "too-few-samples",
    ],
    ["for equal samples", samplesOf(500, MINUTE, () => 5), "constant"],
  ])("%s", (_, samples, code) => {
    const { reasons, samples: quality } = insufficient(samples);
    expect(reasons.map((reason) => reason.code)).toEqual([code]);
    expect(quality.given).toBe(samples.length);
  });

  test("for outliers alone, from an average", () => {
    const samples = samplesOf(500, MINUTE, (_, index) => (index % 100 === 0 ? 1000 : 0));
    expect(insufficient(samples, { method: "ewma" }).reasons[0]?.code).toBe("constant");
    expect(suggestion(samples).method).toBe("robust");
  });

  test("to hold out from the first part alone, when that is constant", () => {
    const samples = samplesOf(2_016, 5 * MINUTE, (_, index) => (index > 1_800 ? noise() : 0));
    expect(noteCodes(samples)).toContain("not-held-out");
    expect(noteCodes(samples, { holdOut: 0 })).not.toContain("not-held-out");
  });
});

test.each<[argument: string, options: SuggestOptions]>([
  ["sensitivity", { sensitivity: 0 }],
  ["sensitivity", { sensitivity: Number.NaN }],
  ["sensitivity", { sensitivity: 1_025 }],
  ["alertsPerWeek", { alertsPerWeek: -1 }],
  ["alertsPerWeek", { alertsPerWeek: 1, sensitivity: 1 }],
  ["period", { period: 0 }],
  ["for", { for: -1 }],
  ["holdOut", { holdOut: 0.6 }],
  ["lambda", { lambda: 0 }],
])("a wrong %s is refused: %j", (argument, options) => {
  expect(() => suggestThreshold(NOISE, options)).toThrow(
    expect.objectContaining({ code: "invalid_argument", details: { argument } }),
  );
});

describe("the suggestion", () => {
  const methods = fc.constantFrom("auto", "ewma", "seasonal");

  test("does not depend on the order of the samples", () => {
    const shuffled = fc.shuffledSubarray([...DAILY], { minLength: DAILY.length });
    fc.assert(
      fc.property(shuffled, methods, (samples, method) => {
        const { samples: quality, ...rest } = suggestion(samples, { method });
        const { samples: expected, ...other } = suggestion(DAILY, { method });
        expect(rest).toEqual(other);
        expect({ ...quality, isSorted: true }).toEqual(expected);
      }),
      { numRuns: 3 },
    );
  });

  test("is the same in another unit: 1e300, the smallest numbers, or shifted", () => {
    fc.assert(
      fc.property(
        methods,
        fc.constantFrom(2 ** 1000, 2 ** -1000, 1000, 0.1),
        fc.constantFrom(0, -500, 1e4),
        (method, unit, shift) => {
          const options = { method, for: 0 } as const;
          const plain = suggestion(DAILY, options);
          const scaled = suggestion(
            DAILY.map(({ time, value }) => ({ time, value: (value + shift) * unit })),
            options,
          );
          const upper = [scaled.threshold.upper ?? []].flat();
          for (const [index, bound] of [plain.threshold.upper ?? []].flat().entries()) {
            expect((upper[index] ?? 0) / unit - shift).toBeCloseTo(bound, 6);
          }
          expect([scaled.history.fired, scaled.history.over]).toEqual([
            plain.history.fired,
            plain.history.over,
          ]);
        },
      ),
      { numRuns: 12 },
    );
  });

  test("is never more often out of wider bounds", () => {
    const k = fc.double({ min: 0.5, max: 6, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom("robust", "ewma", "seasonal"), k, k, (method, one, other) => {
        const over = (sensitivity: number): number =>
          suggestion(DAILY, { method, sensitivity, holdOut: 0 }).history.over;
        expect(over(Math.max(one, other))).toBeLessThanOrEqual(over(Math.min(one, other)));
      }),
      { numRuns: 6 },
    );
  });

  test("is what a back-test of it gives", () => {
    const { threshold, history, recovery, for: hold } = suggestion(SPIKES);
    expect(backtest(SPIKES, threshold, { for: hold })).toEqual(history);
    expect(backtest(SPIKES, threshold, { for: hold, recovery: recovery.threshold }).fired).toBe(
      recovery.fired,
    );
  });

  test("passes over NaN and infinity, and fires for the latter", () => {
    const samples = NOISE.map((sample, index) =>
      index % 100 === 7
        ? { ...sample, value: index % 200 === 7 ? Number.NaN : Number.POSITIVE_INFINITY }
        : sample,
    );
    const { samples: quality, threshold, history } = suggestion(samples, { for: 0 });
    expect(quality).toMatchObject({ nan: 11, infinite: 10 });
    expect(threshold.upper).toBeCloseTo(Number(suggestion(NOISE).threshold.upper), 0);
    expect(history.fired).toBeGreaterThanOrEqual(10);
  });
});

const HOSTILE_VALUES = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  0,
  -0,
  1,
  -1,
  3,
  5e-324,
  1e-300,
  1e300,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
];
const hostileTime = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 400 }).map((step) => step * 15 * MINUTE) },
  { weight: 1, arbitrary: fc.integer({ min: -8.64e15, max: 8.64e15 }) },
  { weight: 1, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
);
const hostileValue = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -10, max: 10, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_VALUES) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 2 }) },
);

test("whatever the samples are, there are bounds that are numbers and apart, or a reason why not", () => {
  const samples = fc.array(fc.record({ time: hostileTime, value: hostileValue }), {
    maxLength: 400,
    size: "max",
  });
  const options = fc.record({
    method: fc.constantFrom("auto", "robust", "ewma", "seasonal"),
    period: fc.constantFrom(undefined, 1, HOUR, DAY, 1e15),
    alertsPerWeek: fc.constantFrom(undefined, 0, 5),
  });
  fc.assert(
    fc.property(samples, options, (drawn, chosen) => {
      const result = suggestThreshold(drawn, chosen);
      if (!result.ok) {
        expect(result.error.reasons).toHaveLength(1);
        return;
      }
      const { threshold, recovery, heldOut } = result.value;
      for (const { upper, lower } of [threshold, recovery.threshold, heldOut?.threshold ?? threshold]) {
        const lowers = [lower ?? []].flat();
        for (const [index, bound] of [upper ?? []].flat().entries()) {
          expect(Number.isFinite(bound)).toBe(true);
          expect(lowers[index]).toBeLessThanOrEqual(bound);
        }
        expect(lowers.every(Number.isFinite)).toBe(true);
      }
      expect(JSON.stringify(result.value)).not.toContain('"sigma":null');
    }),
    { numRuns: fuzzRuns(40, 5_000) },
  );
});

test("time grows with the number of samples, not faster", async () => {
  const valueAt = (time: number): number => wave(time, DAY) + noise();
  const series = new Map([5_000, 40_000].map((count) => [count, samplesOf(count, MINUTE, valueAt)]));
  expect(await growth(5_000, (count) => suggestThreshold(series.get(count) ?? []))).toBeLessThan(
    LINEAR_GROWTH,
  );
});
