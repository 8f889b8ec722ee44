import { at, medianOf, sorted } from "./statistics.js";

/** A series cut into slots of equal length: the median of the samples in each, NaN where there is none. */
export interface Bins {
  readonly values: Float64Array;
  /** Number of the first slot since 1970. */
  readonly first: number;
}

/** A period cut into slots. */
export interface Cut {
  /** Milliseconds. */
  readonly period: number;
  /** Slots in a period. */
  readonly slots: number;
}

/** More slots than this without a sample are not worth their memory. */
const MAX_EMPTY = 10_000;
const MAX_SLOTS_PER_SAMPLE = 4;

/** Number of the slot since 1970 that a time belongs to. */
export function slotNumber(time: number, { period, slots }: Cut): number {
  return Math.floor((time * slots) / period);
}

/** Which slot of its period a slot is, from 0. `%` of large numbers is slow, and negative for times before 1970. */
export function slotInPeriod(number: number, slots: number): number {
  return number - slots * Math.floor(number / slots);
}

/** `undefined` when nearly all slots would be empty. Times are in order. */
export function binSamples(times: Float64Array, values: Float64Array, cut: Cut): Bins | undefined {
  const first = slotNumber(times[0] ?? 0, cut);
  const count = slotNumber(times.at(-1) ?? 0, cut) - first + 1;
  if (count > MAX_EMPTY + MAX_SLOTS_PER_SAMPLE * times.length) return undefined;
  const bins = new Float64Array(count).fill(Number.NaN);
  for (let start = 0; start < times.length; ) {
    const number = slotNumber(at(times, start), cut);
    let end = start + 1;
    while (end < times.length && slotNumber(at(times, end), cut) === number) end++;
    bins[number - first] = medianOf(sorted(values.subarray(start, end)));
    start = end;
  }
  return { values: bins, first };
}

export function knownValues(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}
