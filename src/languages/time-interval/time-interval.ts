/** From `begin` to `end`, both inclusive. */
export interface InclusiveRange {
  readonly begin: number;
  readonly end: number;
}

/** Minutes of a day, `endMinute` exclusive. */
export interface MinuteRange {
  readonly startMinute: number;
  readonly endMinute: number;
}

/**
 * Instants that are in one of the ranges of every field. A field that is left out holds always, an empty list never.
 */
export interface TimeInterval {
  readonly times?: readonly MinuteRange[];
  /** Sunday is 0. */
  readonly weekdays?: readonly InclusiveRange[];
  /** Negative days count from the end of the month, which is -1. */
  readonly daysOfMonth?: readonly InclusiveRange[];
  /** January is 1. */
  readonly months?: readonly InclusiveRange[];
  readonly years?: readonly InclusiveRange[];
  /** IANA name, or `Local`; UTC when left out. */
  readonly location?: string;
}

/** An interval as it is written: an item under `time_intervals` of a named interval. */
export interface TimeIntervalText {
  readonly times?: readonly TimeRangeText[] | undefined;
  readonly weekdays?: readonly string[] | undefined;
  readonly days_of_month?: readonly string[] | undefined;
  readonly months?: readonly string[] | undefined;
  readonly years?: readonly string[] | undefined;
  readonly location?: string | undefined;
}

/** `HH:MM` each; Alertmanager takes a missing one for empty. */
export interface TimeRangeText {
  readonly start_time?: string | undefined;
  readonly end_time?: string | undefined;
}

export const TIME_INTERVAL_ERROR_CODES = [
  "missingTime",
  "invalidTime",
  /** Begins where it ends or later: a range of times does not reach over midnight. */
  "reversedTimes",
  /** More than one colon. */
  "invalidRange",
  "reversedRange",
  "invalidWeekday",
  "invalidMonth",
  "invalidNumber",
  /** A day of the month that is 0 or more than 31 from either end. */
  "invalidDay",
  /** From a day counted from the end of the month to one counted from its beginning. */
  "mixedDays",
  "unknownLocation",
  /** A path: `..` or a slash in front. */
  "invalidLocation",
] as const;
export type TimeIntervalErrorCode = (typeof TIME_INTERVAL_ERROR_CODES)[number];

export interface TimeIntervalError {
  readonly code: TimeIntervalErrorCode;
  /** In the words of Alertmanager. */
  readonly message: string;
}
