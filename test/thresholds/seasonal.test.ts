import { describe, expect, test } from "vitest";
import type { Result } from "../../src/base/result.js";
import type { Fit, Refusal } from "../../src/thresholds/fit.js";
import { finiteSamples, readSamples, type Sample } from "../../src/thresholds/samples.js";
import { fitSeasonal } from "../../src/thresholds/seasonal.js";
import { normalize } from "../../src/thresholds/spread.js";
import type { SeasonalThreshold } from "../../src/thresholds/threshold.js";
import { createNoise, DAY, HOUR, MINUTE, START, samplesOf, WEEK, wave } from "../helpers/series.js";

function fitOf(samples: readonly Sample[], period = DAY): Result<Fit, Refusal> {
  const { series } = readSamples(samples);
  const finite = finiteSamples(series);
  return fitSeasonal({ series: { ...series, ...finite }, normalized: normalize(finite.values) }, period);
}

function boundsOf(result: Result<Fit, Refusal>, k = 3): SeasonalThreshold & { readonly sigma: number } {
  const threshold = result.ok ? result.value.thresholdAt(k) : undefined;
  if (!result.ok || threshold?.kind !== "seasonal") throw new Error("there are no bounds");
  return { ...threshold, sigma: result.value.sigma ?? Number.NaN };
}

/** What is expected of a slot: the middle of its bounds. */
function middle({ upper = [], lower = [] }: SeasonalThreshold, slot: number): number {
  return ((upper[slot] ?? Number.NaN) + (lower[slot] ?? Number.NaN)) / 2;
}

describe("a day that repeats with noise", () => {
  const noise = createNoise(5);
  const samples = samplesOf(10 * 144, 10 * MINUTE, (time) => 100 + 20 * wave(time, DAY) + noise());
  const bounds = boundsOf(fitOf(samples));

  test("has a bound for each half hour", () => {
    expect(bounds).toMatchObject({ period: DAY, slots: 48 });
    expect([bounds.upper?.length, bounds.lower?.length]).toEqual([48, 48]);
  });

  test("is expected as it was", () => {
    for (let slot = 0; slot < 48; slot++) {
      expect(
        Math.abs(middle(bounds, slot) - (100 + 20 * wave(slot * 30 * MINUTE + 10 * MINUTE, DAY))),
      ).toBeLessThan(1.5);
    }
  });

  test("has bounds as wide as asked for, by a noise of little more than 1", () => {
    expect(bounds.sigma).toBeGreaterThan(0.95);
    expect(bounds.sigma).toBeLessThan(1.4);
    const width = (bounds.upper?.[0] ?? 0) - (bounds.lower?.[0] ?? 0);
    expect(width).toBeCloseTo(6 * bounds.sigma, 9);
  });

  test("is not moved by an outage, nor by samples that are missing", () => {
    const outage = samples.map((sample, index) =>
      index >= 700 && index < 710 ? { ...sample, value: 1e6 } : sample,
    );
    const gaps = samples.filter((_, index) => index % 7 !== 3 && (index < 500 || index > 520));
    for (const part of [outage, gaps]) {
      const other = boundsOf(fitOf(part));
      expect(other.sigma).toBeLessThan(1.5);
      expect(
        Math.max(
          ...Array.from({ length: 48 }, (_, slot) => Math.abs(middle(other, slot) - middle(bounds, slot))),
        ),
      ).toBeLessThan(2);
    }
  });
});

test("a trend goes on into the next season", () => {
  const noise = createNoise(6);
  const samples = samplesOf(
    10 * 48,
    30 * MINUTE,
    (time) => (12 * time) / DAY + 5 * wave(time, DAY) + 0.1 * noise(),
  );
  const bounds = boundsOf(fitOf(samples));
  // The next season is the eleventh day.
  expect(Math.abs(middle(bounds, 0) - 120)).toBeLessThan(1);
  expect(Math.abs(middle(bounds, 47) - (131.75 + 5 * wave(23.5 * HOUR, DAY)))).toBeLessThan(1);
});

test("slots count from midnight in UTC, wherever the series begins and ends", () => {
  const noise = createNoise(7);
  const samples = samplesOf(200, HOUR, (time) => (time % DAY === 5 * HOUR ? 50 : 0) + noise())
    .map(({ time, value }) => ({ time: time - START - 100 * DAY, value }))
    .slice(7, -3);
  const bounds = boundsOf(fitOf(samples));
  expect(bounds.slots).toBe(24);
  expect(middle(bounds, 5)).toBeGreaterThan(40);
  expect(middle(bounds, 4)).toBeLessThan(10);
});

test("only the last seasons count, of very many slots", () => {
  const noise = createNoise(8);
  const samples = samplesOf(
    30_000,
    15_000,
    (time, index) => (index < 8_000 ? 1000 : 0) + wave(time, MINUTE) + 0.1 * noise(),
  );
  const bounds = boundsOf(fitOf(samples, MINUTE));
  expect(bounds.slots).toBe(4);
  expect(Math.abs(middle(bounds, 1) - 1)).toBeLessThan(0.2);
});

describe("refused are", () => {
  const noise = createNoise(9);
  const daily = (count: number, step: number): readonly Sample[] =>
    samplesOf(count, step, (time) => wave(time, DAY) + noise());

  test.each<[name: string, result: Result<Fit, Refusal>, code: string]>([
    ["less than three seasons", fitOf(daily(2.9 * 24, HOUR)), "too-few-seasons"],
    ["a season of three samples", fitOf(daily(200, 8 * HOUR)), "season-too-short"],
    [
      "slots that are mostly empty",
      fitOf(daily(400, HOUR).filter((_, index) => index % 24 < 9)),
      "too-sparse",
    ],
    [
      "samples that are far between",
      fitOf([...daily(100, 15 * MINUTE), { time: START + 1000 * WEEK, value: 1 }], HOUR),
      "too-sparse",
    ],
    [
      "seasons that are all the same",
      fitOf(samplesOf(5 * 24, HOUR, (time) => (time % DAY) / HOUR)),
      "constant",
    ],
  ])("%s", (_, result, code) => {
    expect(result).toMatchObject({ ok: false, error: { code } });
  });
});
