/**
 * How often a heavy property runs: `small` in `npm test`; the size it is held to, `full`, under `npm run fuzz`,
 * which sets `TOCSIN_FUZZ=full`. `TOCSIN_FUZZ=<number>` scales every property to that many runs.
 */
export function fuzzRuns(small: number, full: number): number {
  const wanted = process.env["TOCSIN_FUZZ"];
  if (wanted === undefined || wanted === "") return small;
  return wanted === "full" ? full : Number(wanted);
}

const SLICE = 2_000;

/**
 * Runs a property `runs` times, a slice at a time: between them the test runner hears of the worker, which it otherwise takes for
 * dead in runs of minutes.
 */
export async function inSlices(runs: number, check: (numRuns: number) => void): Promise<void> {
  for (let left = runs; left > 0; left -= SLICE) {
    check(Math.min(left, SLICE));
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
