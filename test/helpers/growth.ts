/** Processor time of a run in microseconds, the better of two: what else the machine does counts for nothing. */
export async function processorTime(run: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let count = 0; count < 2; count++) {
    const started = process.cpuUsage();
    await run();
    // Which part of it counts as the system's is an estimate that jumps.
    const { user, system } = process.cpuUsage(started);
    best = Math.min(best, user + system);
  }
  return best;
}

/**
 * How many times as long a run takes for eight times the size. About 8 is linear, and 64 quadratic; a test should ask for
 * less than {@link LINEAR_GROWTH}.
 */
export async function growth(size: number, run: (size: number) => unknown): Promise<number> {
  const small = await processorTime(() => run(size));
  return (await processorTime(() => run(8 * size))) / small;
}

export const LINEAR_GROWTH = 32;
