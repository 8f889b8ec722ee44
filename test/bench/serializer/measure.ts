/** Something to time; what it gives is kept from being optimized away. */
export type Task = () => unknown;

const WARM_UP_MS = 40;
/** Calls are timed together, enough of them for the garbage collector to have its turn. */
const SAMPLE_MS = 12;
/** Of two that are compared it has to have many turns: else it is in the samples of one only, as their lengths happen to be. */
const COMPARED_SAMPLE_MS = 100;
const MAX_BATCH = 5_000;

/** Kept, so that no work is left out because nobody looks at what comes of it. */
export let lastResult: unknown;

/** Milliseconds this process has worked, garbage collection included: other programs on the machine do not count. */
function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function timeOf(task: Task, calls: number): number {
  const start = worked();
  for (let call = 0; call < calls; call++) lastResult = task();
  return (worked() - start) / calls;
}

/** Calls that take about as long as a sample. */
function batchOf(task: Task, sampleMs: number): number {
  const end = worked() + WARM_UP_MS;
  let once = timeOf(task, 1);
  while (worked() < end) once = timeOf(task, 1);
  return Math.min(MAX_BATCH, Math.ceil(sampleMs / Math.max(once, 1e-4)));
}

function quantile(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
}

/**
 * Milliseconds of one call of each task, the first quartile of `rounds` samples. The tasks take turns, so that all meet the same
 * noise: a figure is worth something only beside the others of its run.
 */
export function measure(tasks: readonly Task[], rounds: number): readonly number[] {
  const samples = tasks.map((task) => ({ task, calls: batchOf(task, SAMPLE_MS), times: [] as number[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { task, calls, times } of samples) times.push(timeOf(task, calls));
  }
  return samples.map(({ times }) => quantile(times, 0.25));
}

/** How many times as long `ours` takes: the median of `rounds` pairs of samples, each taken one right after the other. */
export function measureRatio(ours: Task, theirs: Task, rounds: number): number {
  const [own, other] = [batchOf(ours, COMPARED_SAMPLE_MS), batchOf(theirs, COMPARED_SAMPLE_MS)];
  return quantile(
    Array.from({ length: rounds }, () => timeOf(ours, own) / timeOf(theirs, other)),
    0.5,
  );
}
