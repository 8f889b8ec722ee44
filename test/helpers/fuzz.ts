/**
 * How often a heavy property runs: `small` in `npm test`; the size it is held to, `full`, under `npm run fuzz`,
 * which sets `TOCSIN_FUZZ=full`. `TOCSIN_FUZZ=<number>` scales every property to that many runs.
 */
export function fuzzRuns(small: number, full: number): number {
  const wanted = process.env["TOCSIN_FUZZ"];
  if (wanted === undefined || wanted === "") return small;
  return wanted === "full" ? full : Number(wanted);
}
