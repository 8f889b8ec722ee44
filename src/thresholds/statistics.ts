/** The value at an index; NaN outside, with which everything becomes NaN. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? Number.NaN;
}

/** A sorted copy. Of numbers that are not NaN. */
export function sorted(values: Float64Array): Float64Array {
  return values.slice().sort();
}

/** Of sorted values; of an even number of them the mean of the two in the middle. NaN of none. */
export function medianOf(values: Float64Array): number {
  const middle = values.length >> 1;
  const upper = at(values, middle);
  return values.length % 2 === 1 ? upper : midpoint(at(values, middle - 1), upper);
}

function midpoint(low: number, high: number): number {
  const sum = low + high;
  return Number.isFinite(sum) ? sum / 2 : low / 2 + high / 2;
}

/** Of sorted values: linear between the two nearest, type 7 of Hyndman and Fan (1996), as R and NumPy have it. */
export function quantileOf(values: Float64Array, share: number): number {
  const place = (values.length - 1) * Math.min(1, Math.max(0, share));
  const low = values[Math.floor(place)] ?? Number.NaN;
  const high = values[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/** Median of the distances from `center`. */
export function medianDistance(values: Float64Array, center: number): number {
  return medianOf(values.map((value) => Math.abs(value - center)).sort());
}

export function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample: divided by n - 1. */
export function standardDeviation(values: Float64Array, mean: number): number {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
