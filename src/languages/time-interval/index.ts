export { isWithin, type TimeIntervalOptions } from "./membership.js";
export { type NextChangeOptions, nextChange, type TimeIntervalChange } from "./next-change.js";
export { type PlacedTimeIntervalError, parseTimeInterval, type TimeIntervalParse } from "./parser.js";
export {
  parseDayOfMonthRange,
  parseMonthRange,
  parseTimeRange,
  parseWeekdayRange,
  parseYearRange,
} from "./ranges.js";
export {
  type InclusiveRange,
  type MinuteRange,
  TIME_INTERVAL_ERROR_CODES,
  type TimeInterval,
  type TimeIntervalError,
  type TimeIntervalErrorCode,
  type TimeIntervalText,
  type TimeRangeText,
} from "./time-interval.js";
export { parseLocation } from "./zone.js";
