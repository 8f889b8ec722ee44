/** Suggests the bounds of an alert from two weeks of a queue that is longer by day, and tries out another bound. */
import { backtest, suggestThreshold } from "tocsin/thresholds";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const start = Date.UTC(2026, 0, 5);

const samples = Array.from({ length: 14 * 144 }, (_, index) => {
  const elapsed = index * 10 * MINUTE;
  const byDay = 200 + 150 * Math.sin((2 * Math.PI * elapsed) / DAY);
  const jitter = ((index * 7_919) % 101) / 5;
  const outage = index >= 1_000 && index < 1_006 ? 400 : 0;
  return { time: start + elapsed, value: byDay + jitter + outage };
});

const result = suggestThreshold(samples, { direction: "above" });
if (result.ok) {
  const { method, threshold, for: hold, history, season } = result.value;
  console.log(
    `${method}, every ${(season?.period ?? 0) / 3_600_000} hours, ${season?.confidence} confidence`,
  );
  if (threshold.kind === "seasonal")
    console.log(`${threshold.upper?.length} bounds, for ${hold / MINUTE} minutes`);
  console.log(
    `would have fired ${history.fired} time, at ${new Date(history.episodes[0]?.firesAt ?? 0).toISOString()}`,
  );
}

const fixed = backtest(samples, { kind: "static", upper: 340 }, { for: 30 * MINUTE });
console.log(`with a bound of 340 it would have fired ${fixed.fired} times`);
const tooFew = suggestThreshold(samples.slice(0, 50));
if (!tooFew.ok) console.log(tooFew.error.reasons.map(({ code }) => code).join());
