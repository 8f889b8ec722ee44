import { walkBreaches } from "./backtest.js";
import type { Series } from "./samples.js";
import type { Threshold } from "./threshold.js";

/** How long a breach should last before it fires. Lengths are milliseconds. */
export interface HoldSuggestion {
  /** 0 when no breach was short. */
  readonly suggested: number;
  /** Breaches of one or two samples, which noise may be. */
  readonly short: number;
  /** How often the alert would have fired with each length, up to the first with which it never would have. */
  readonly alternatives: readonly { readonly for: number; readonly fired: number }[];
}

const MINUTE_MS = 60_000;
/** Lengths that people write. */
const LENGTHS: readonly number[] = [0, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 360, 720, 1_440].map(
  (minutes) => minutes * MINUTE_MS,
);
const SHORT_SAMPLES = 2;

/** A length that breaches of one or two samples do not reach, if there were any. */
export function suggestHold(series: Series, threshold: Threshold): HoldSuggestion {
  let short = 0;
  const lengths: number[] = [];
  walkBreaches(series, threshold, {}, ({ samples, start, last }) => {
    if (samples <= SHORT_SAMPLES) short++;
    lengths.push(last - start);
  });
  const reached = SHORT_SAMPLES * series.step;
  const suggested = short === 0 ? 0 : (LENGTHS.find((length) => length > 0 && length >= reached) ?? reached);
  const counts = LENGTHS.filter((length) => length === 0 || length >= series.step).map((length) => ({
    for: length,
    fired: lengths.filter((each) => each >= length).length,
  }));
  const never = counts.findIndex(({ fired }) => fired === 0);
  return { suggested, short, alternatives: never < 0 ? counts : counts.slice(0, never + 1) };
}
