/** Go's `Duration.Round`: halves away from zero. */
export function roundDuration(nanos: bigint, unit: bigint): bigint {
  if (unit <= 0n) return nanos;
  const size = nanos < 0n ? -nanos : nanos;
  const rest = size % unit;
  const rounded = rest * 2n < unit ? size - rest : size - rest + unit;
  return nanos < 0n ? -rounded : rounded;
}

/** Go's `Duration.Truncate`: toward zero. */
export function truncateDuration(nanos: bigint, unit: bigint): bigint {
  return unit <= 0n ? nanos : nanos - (nanos % unit);
}
