import { err, ok, type Result } from "../../base/result.js";
import { quoteGo } from "../go-template/strconv.js";
import type {
  InclusiveRange,
  MinuteRange,
  TimeIntervalError,
  TimeIntervalErrorCode,
  TimeRangeText,
} from "./time-interval.js";

const WEEKDAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const TIME = /^(?:([01][0-9]|2[0-3]):([0-5][0-9])|24:00)$/;
const INTEGER = /^[-+]?[0-9]+$/;
const LEADING_ZEROS = /^[-+]?0*/;
/** Digits of a number that is surely too large for 64 bits. */
const MAX_DIGITS = 20;
const SHORTEST_MONTH = 28;
const LONGEST_MONTH = 31;

type Parsed<Value> = Result<Value, TimeIntervalError>;

/** `09:00` to `17:00`; `24:00` is the end of the day. */
export function parseTimeRange({ start_time = "", end_time = "" }: TimeRangeText): Parsed<MinuteRange> {
  if (start_time === "" || end_time === "")
    return fail("missingTime", "both start and end times must be provided");
  const start = parseTime(start_time);
  if (!start.ok) return start;
  const end = parseTime(end_time);
  if (!end.ok) return end;
  if (start.value >= end.value)
    return fail("reversedTimes", "start time cannot be equal or greater than end time");
  return ok({ startMinute: start.value, endMinute: end.value });
}

function parseTime(text: string): Parsed<number> {
  const match = TIME.exec(text);
  if (match === null) return fail("invalidTime", `couldn't parse timestamp ${text}, invalid format`);
  const [, hours = "24", minutes = "0"] = match;
  return ok(Number(hours) * 60 + Number(minutes));
}

/** `monday` or `monday:friday`, in any case. A range that begins after it ends is refused: a week begins on Sunday. */
export function parseWeekdayRange(text: string): Parsed<InclusiveRange> {
  const range = parseRange(text, (member) => {
    const index = WEEKDAYS.indexOf(member);
    return index < 0 ? fail("invalidWeekday", `${member} is not a valid weekday`) : ok(index);
  });
  // Upstream's text, the wrong way round.
  if (range.ok && isReversed(range.value)) return fail("reversedRange", "start day cannot be before end day");
  return range;
}

/** `1`, `1:5` or, from the end of the month, `-3:-1`. */
export function parseDayOfMonthRange(text: string): Parsed<InclusiveRange> {
  const range = parseRange(text, parseInteger);
  if (!range.ok) return range;
  const { begin, end } = range.value;
  for (const day of [begin, end]) {
    if (day === 0 || Math.abs(day) > LONGEST_MONTH)
      return fail("invalidDay", `${day} is not a valid day of the month: out of range`);
  }
  if (begin < 0 && end > 0) return fail("mixedDays", "end day must be negative if start day is negative");
  // What is reversed in a month of 28 days is refused, so `28:-1` and later are, though they begin in time.
  const fromStart = (day: number): number => (day < 0 ? SHORTEST_MONTH + day : day);
  if (fromStart(begin) > fromStart(end))
    return fail("reversedRange", `end day ${end} is always before start day ${begin}`);
  return range;
}

/** `january`, `1` or `january:3`. Any whole number passes; those that are no month never match. */
export function parseMonthRange(text: string): Parsed<InclusiveRange> {
  const range = parseRange(text, (member) => {
    const index = MONTHS.indexOf(member);
    if (index >= 0) return ok(index + 1);
    const number = parseInteger(member);
    return number.ok ? number : fail("invalidMonth", `${member} is not a valid month`);
  });
  if (range.ok && isReversed(range.value)) {
    const { begin, end } = range.value;
    const nameOf = (month: number): string => MONTHS[month - 1] ?? "";
    return fail("reversedRange", `end month ${nameOf(end)} is before start month ${nameOf(begin)}`);
  }
  return range;
}

/** `2026` or `2026:2028`. */
export function parseYearRange(text: string): Parsed<InclusiveRange> {
  const range = parseRange(text, parseInteger);
  if (range.ok && isReversed(range.value)) {
    const { begin, end } = range.value;
    return fail("reversedRange", `end year ${end} is before start year ${begin}`);
  }
  return range;
}

function isReversed({ begin, end }: InclusiveRange): boolean {
  return begin > end;
}

function parseRange(text: string, parseMember: (member: string) => Parsed<number>): Parsed<InclusiveRange> {
  const lower = text.toLowerCase();
  const [first = "", last = first, ...rest] = lower.split(":", 3);
  if (rest.length > 0) return fail("invalidRange", `couldn't parse range ${lower}, invalid format`);
  const begin = parseMember(first);
  if (!begin.ok) return begin;
  const end = parseMember(last);
  return end.ok ? ok({ begin: begin.value, end: end.value }) : end;
}

/** Go's `strconv.Atoi`. */
function parseInteger(text: string): Parsed<number> {
  const failure = `strconv.Atoi: parsing ${quoteGo(text)}`;
  if (!INTEGER.test(text)) return fail("invalidNumber", `${failure}: invalid syntax`);
  const digits = text.replace(LEADING_ZEROS, "");
  const isNegative = text.startsWith("-");
  const value = digits.length > MAX_DIGITS ? 2n ** 64n : BigInt(`0${digits}`);
  if (value > 2n ** 63n - (isNegative ? 0n : 1n))
    return fail("invalidNumber", `${failure}: value out of range`);
  return ok(isNegative && value !== 0n ? -Number(value) : Number(value));
}

function fail(code: TimeIntervalErrorCode, message: string): Result<never, TimeIntervalError> {
  return err({ code, message });
}
