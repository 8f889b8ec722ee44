import { describe, expect, test } from "vitest";
import {
  autocorrelationOf,
  cutPeriod,
  findSeason,
  isReliable,
  type Season,
} from "../../src/thresholds/season.js";
import { createNoise, createRandom, DAY, HOUR, MINUTE, START, WEEK, wave } from "../helpers/series.js";

function find(
  count: number,
  step: number,
  valueAt: (elapsed: number) => number,
  candidates?: readonly number[],
): Season | undefined {
  const elapsed = Float64Array.from({ length: count }, (_, index) => index * step);
  return findSeason(
    elapsed.map((time) => START + time),
    elapsed.map(valueAt),
    step,
    candidates,
  );
}

const noise = createNoise(3);
const random = createRandom(4);
const isWeekend = (elapsed: number): boolean => elapsed % WEEK >= 5 * DAY;

describe("a season is found", () => {
  test.each<[name: string, season: Season | undefined, period: number, confidence: string]>([
    ["of a day", find(7 * 96, 15 * MINUTE, (time) => 3 * wave(time, DAY) + noise()), DAY, "high"],
    [
      "of a day with two waves",
      find(7 * 96, 15 * MINUTE, (time) => 3 * wave(time, DAY / 2) + noise()),
      DAY,
      "high",
    ],
    [
      "of a day with waves of an hour",
      find(7 * 288, 5 * MINUTE, (time) => 3 * wave(time, DAY) + 0.3 * wave(time, HOUR) + 0.1 * noise()),
      DAY,
      "high",
    ],
    [
      "of an hour",
      find(2_000, MINUTE, (time) => (time % HOUR < 10 * MINUTE ? 5 : 0) + noise()),
      HOUR,
      "high",
    ],
    [
      "of a week",
      find(5 * 7 * 24, HOUR, (time) => (isWeekend(time) ? 0 : 4 + 2 * wave(time, DAY)) + 0.5 * noise()),
      WEEK,
      "high",
    ],
    [
      "of a nightly peak",
      find(7 * 288, 5 * MINUTE, (time) => (time % DAY < HOUR ? 30 : 0) + noise()),
      DAY,
      "medium",
    ],
    ["in three days", find(3 * 96, 15 * MINUTE, (time) => 3 * wave(time, DAY) + noise()), DAY, "medium"],
    ["in two days", find(2 * 96, 15 * MINUTE, (time) => 3 * wave(time, DAY) + noise()), DAY, "low"],
    [
      "that is asked for",
      find(600, MINUTE, (time) => 3 * wave(time, 20 * MINUTE) + noise(), [20 * MINUTE]),
      20 * MINUTE,
      "high",
    ],
  ])("%s", (_, season, period, confidence) => {
    expect(season).toMatchObject({ period, confidence });
    expect(isReliable(season)).toBe(confidence !== "low");
    expect(season?.strength).toBeGreaterThan(0.5);
    expect(season?.autocorrelation).toBeLessThanOrEqual(1);
  });
});

let place = 0;
describe("no season is found", () => {
  test.each<[name: string, season: Season | undefined]>([
    ["in noise", find(7 * 96, 15 * MINUTE, noise)],
    ["in a walk without aim", find(1_000, 15 * MINUTE, () => (place += noise()))],
    ["in outliers", find(7 * 288, 5 * MINUTE, () => (random() < 0.005 ? 1000 : 0))],
    ["in equal values", find(7 * 96, 15 * MINUTE, () => 5)],
    ["in less than two periods", find(1.9 * 96, 15 * MINUTE, (time) => wave(time, DAY))],
    ["in a few samples of each period", find(200, 8 * HOUR, (time) => wave(time, DAY), [DAY])],
  ])("%s", (_, season) => {
    expect(season).toBeUndefined();
    expect(isReliable(season)).toBe(false);
  });

  test("in samples that are far between", () => {
    const times = Float64Array.from({ length: 10 }, (_, index) => index * MINUTE);
    times[9] = 5_000 * DAY;
    expect(findSeason(times, times.map(wave.bind(undefined, HOUR)), MINUTE, [HOUR])).toBeUndefined();
  });
});

test.each<[period: number, step: number, slots: number | undefined]>([
  [DAY, MINUTE, 48],
  [DAY, HOUR, 24],
  [DAY, 5 * HOUR, 4],
  [DAY, 7 * HOUR, undefined],
  [HOUR, 15_000, 12],
  [HOUR, 7 * MINUTE, 6],
  [WEEK, HOUR, 168],
  [WEEK, 3 * HOUR, 56],
  [10 * MINUTE, 0, 48],
])("a period of %i with a sample every %i has %j slots", (period, step, slots) => {
  expect(cutPeriod(period, step)?.slots).toBe(slots);
});

test.each<[values: readonly number[], lag: number, correlation: number]>([
  [[1, -1, 1, -1], 1, -1],
  [[1, -1, 1, -1], 2, 1],
  [[2, Number.NaN, -2, 2], 1, -1],
  [[0, 0], 1, 0],
  [[1, -1], 5, 0],
])("the correlation of %j after %i is %d", (values, lag, correlation) => {
  expect(autocorrelationOf(Float64Array.from(values), lag)).toBe(correlation);
});
