/** Bounds are written to this part of the spread: more digits would say nothing. */
const PART_OF_SIGMA = 100;
/** Where there is no spread, to this part of themselves. */
const PART_OF_BOUND = 1_000;
const EXACT_DIGITS = 15;

/** A bound with few digits, no farther in than it was: the alert fires as seldom. */
export function roundOutward(bound: number, side: "upper" | "lower", sigma: number | undefined): number {
  const precision = sigma === undefined ? Math.abs(bound) / PART_OF_BOUND : sigma / PART_OF_SIGMA;
  const unit = 10 ** Math.floor(Math.log10(precision));
  const units = side === "upper" ? Math.ceil(bound / unit) : Math.floor(bound / unit);
  // Dividing by a power of ten is exact where multiplying by a fraction is not.
  const rounded = unit < 1 ? units / Math.round(1 / unit) : units * unit;
  const clean = Number(rounded.toPrecision(EXACT_DIGITS));
  const isOutward = side === "upper" ? clean >= bound : clean <= bound;
  return Number.isFinite(clean) && isOutward ? clean : bound;
}

const SHOWN_DIGITS = 4;

/** For people. */
export function shortNumber(value: number): string {
  return String(Number(value.toPrecision(SHOWN_DIGITS)));
}

/** How often, in words. */
export function times(count: number): string {
  if (count === 0) return "never";
  return count === 1 ? "once" : `${thousands(count)} times`;
}

export function thousands(count: number): string {
  return count.toLocaleString("en-US");
}
