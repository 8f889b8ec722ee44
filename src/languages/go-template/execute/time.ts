import { calendarDay, dayOf } from "../../time-interval/zone.js";
/** Where a clock stands and what it calls its zone at an instant. */
export interface ZoneOffset {
  /** Seconds east of UTC. */
  readonly offset: number;
  readonly abbreviation: string;
}

export interface GoZone {
  /** As `time.LoadLocation` knows it; empty for an offset without a name. */
  readonly name: string;
  readonly at: (unixSeconds: number) => ZoneOffset;
}

/** An instant and the zone it is shown in, as Go's `time.Time`. */
export interface GoTime {
  readonly unixNanos: bigint;
  readonly zone: GoZone;
}

export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** From 1. */
  readonly yearDay: number;
  readonly zone: ZoneOffset;
}

export const NANOS_PER_SECOND = 1_000_000_000n;
const SECONDS_PER_DAY = 86_400;

export const UTC: GoZone = { name: "UTC", at: () => ({ offset: 0, abbreviation: "UTC" }) };

/** `0001-01-01T00:00:00Z`, which Go has for a time that is not set. */
export const ZERO_TIME: GoTime = { unixNanos: -62_135_596_800n * NANOS_PER_SECOND, zone: UTC };

/** A zone with one offset; without a name it prints as the offset. */
export function fixedZone(name: string, offset: number): GoZone {
  return { name, at: () => ({ offset, abbreviation: name }) };
}

export function timeFromDate(date: Date, zone: GoZone = UTC): GoTime {
  return { unixNanos: BigInt(date.getTime()) * 1_000_000n, zone };
}

export function unixSecondsOf({ unixNanos }: GoTime): number {
  return Number(floorDiv(unixNanos, NANOS_PER_SECOND));
}

export function civilTime(time: GoTime): CivilTime {
  const unixSeconds = unixSecondsOf(time);
  const zone = time.zone.at(unixSeconds);
  const local = unixSeconds + zone.offset;
  const days = Math.floor(local / SECONDS_PER_DAY);
  const seconds = local - days * SECONDS_PER_DAY;
  const { year, month, day } = calendarDay(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(seconds / 3_600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    nanosecond: Number(time.unixNanos - BigInt(unixSeconds) * NANOS_PER_SECOND),
    weekday: (((days + 4) % 7) + 7) % 7,
    yearDay: days - daysFromCivil(year, 1, 1) + 1,
    zone,
  };
}

/** Days since 1970 of a date of the proleptic Gregorian calendar; months and days past their end run over. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  const fullYear = Math.floor(months / 12);
  return dayOf(fullYear, months - fullYear * 12 + 1, 1) + day - 1;
}

/** The instant at which a clock of the zone shows this. */
export function timeFromCivil(
  civil: Pick<CivilTime, "year" | "month" | "day" | "hour" | "minute" | "second" | "nanosecond">,
  zone: GoZone,
): GoTime {
  const { year, month, day, hour, minute, second, nanosecond } = civil;
  const local = daysFromCivil(year, month, day) * SECONDS_PER_DAY + hour * 3_600 + minute * 60 + second;
  // As Go does: guess with the offset of that moment in UTC, and look again where that leads.
  const guess = local - zone.at(local).offset;
  const seconds = local - zone.at(guess).offset;
  return { unixNanos: BigInt(seconds) * NANOS_PER_SECOND + BigInt(nanosecond), zone };
}

export function floorDiv(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value % divisor < 0n ? quotient - 1n : quotient;
}

const RFC3339 =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,30}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** A time as JSON carries it, with up to nine digits behind the second; `undefined` when it is none. */
export function parseRfc3339(text: string): GoTime | undefined {
  const match = RFC3339.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const [, , , , , , , fraction = "", sign, zoneHours, zoneMinutes] = match;
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!isDate || hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = (Number(zoneHours ?? 0) * 3_600 + Number(zoneMinutes ?? 0) * 60) * (sign === "-" ? -1 : 1);
  const nanosecond = Number(fraction.slice(0, 9).padEnd(9, "0"));
  return timeFromCivil(
    { year, month, day, hour, minute, second, nanosecond },
    offset === 0 ? UTC : fixedZone("", offset),
  );
}

export function daysIn(year: number, month: number): number {
  return daysFromCivil(year, month + 1, 1) - daysFromCivil(year, month, 1);
}
