import { Cron } from "croner";
import { TocsinError } from "../../base/errors.js";
import { isKnownTimeZone } from "../../base/time-zone.js";
import type { CronExpression } from "./parser.js";

const SECOND = 1_000;

/**
 * The first time after an instant at which an expression fires, in whole seconds; `undefined` where there is none, as for the 31st of February.
 * `zone` is a name of the IANA time zone database. Where clocks are set forward, an expression with one second, minute and hour
 * fires when they have been, and others skip the hour; where they are set back, the former fires the first time only.
 *
 * @throws {@link TocsinError} `invalid_argument` for a zone this runtime does not know, or an invalid date
 *
 * @example
 * import { nextFire, parseCron } from "tocsin/cron";
 *
 * const backup = parseCron("30 2 * * sun");
 * if (backup.ok) console.log(nextFire(backup.value, new Date("2026-03-01T12:00:00Z"), "Europe/Berlin"));
 */
export function nextFire(expression: CronExpression, after: Date, zone: string): Date | undefined {
  return scheduleOf(expression, after, zone).nextRun(after) ?? undefined;
}

/**
 * The last time before an instant at which an expression fired. See {@link nextFire}.
 *
 * @throws {@link TocsinError} `invalid_argument` for a zone this runtime does not know, or an invalid date
 */
export function previousFire(expression: CronExpression, before: Date, zone: string): Date | undefined {
  // croner would cut the milliseconds off, and miss the second that they belong to.
  const end = new Date(Math.ceil(before.getTime() / SECOND) * SECOND);
  return scheduleOf(expression, before, zone).previousRuns(1, end)[0];
}

/**
 * The times after an instant at which an expression fires, found one by one as they are asked for: most expressions never end. See
 * {@link nextFire}.
 *
 * @throws {@link TocsinError} `invalid_argument` for a zone this runtime does not know, or an invalid date
 */
export function firesAfter(expression: CronExpression, after: Date, zone: string): Iterable<Date> {
  return scheduleOf(expression, after, zone).enumerate(after);
}

/** Without a function to call, it starts no timer. */
function scheduleOf({ text }: CronExpression, instant: Date, zone: string): Cron {
  if (Number.isNaN(instant.getTime()))
    throw new TocsinError("invalid_argument", "an invalid date", { argument: "instant" });
  if (!isKnownTimeZone(zone))
    throw new TocsinError("invalid_argument", `unknown time zone ${JSON.stringify(zone)}`, {
      argument: "zone",
    });
  return new Cron(text, { mode: "5-or-6-parts", timezone: zone });
}
