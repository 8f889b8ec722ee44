import type { Sample } from "../../src/thresholds/samples.js";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** A Monday, midnight in UTC. */
export const START = Date.UTC(2026, 0, 5);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Normally distributed with mean 0 and variance 1 (Box and Muller). */
export function createNoise(seed: number): () => number {
  const random = createRandom(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** `count` samples from {@link START} on. */
export function samplesOf(
  count: number,
  step: number,
  valueAt: (elapsed: number, index: number) => number,
): readonly Sample[] {
  return Array.from({ length: count }, (_, index) => ({
    time: START + index * step,
    value: valueAt(index * step, index),
  }));
}

/** A wave with a period, from -1 to 1. */
export function wave(elapsed: number, period: number): number {
  return Math.sin((2 * Math.PI * elapsed) / period);
}
