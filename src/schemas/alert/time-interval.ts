import * as z from "zod";

const timeRange = z.strictObject({
  /** `HH:MM`, inclusive. */
  start_time: z.string(),
  /** `HH:MM` up to `24:00`, exclusive. */
  end_time: z.string(),
});
type InferredTimeRange = typeof timeRange;
/** A part of a day, which does not reach over midnight. */
export interface TimeRangeSchema extends InferredTimeRange {}
export const TimeRangeSchema: TimeRangeSchema = timeRange;
export interface TimeRange extends z.infer<TimeRangeSchema> {}

const timeInterval = z.strictObject({
  times: z.array(TimeRangeSchema).optional(),
  /** `monday` or `monday:friday`; a week begins on Sunday. */
  weekdays: z.array(z.string()).optional(),
  /** `1` or `1:5`; negative days count from the end of the month: `-3:-1`. */
  days_of_month: z.array(z.string()).optional(),
  /** `january:march` or `1:3`. */
  months: z.array(z.string()).optional(),
  /** `2026` or `2026:2028`. */
  years: z.array(z.string()).optional(),
  /** IANA name such as `Europe/Berlin`, or `Local` for that of the server; UTC by default. */
  location: z.string().optional(),
});
type InferredTimeInterval = typeof timeInterval;
/** Instants that are in one of the ranges of every field. A field that is left out holds always, an empty list never. */
export interface TimeIntervalSchema extends InferredTimeInterval {}
export const TimeIntervalSchema: TimeIntervalSchema = timeInterval;
export interface TimeInterval extends z.infer<TimeIntervalSchema> {}

const schema = z.strictObject({
  /** Unique among both lists. */
  name: z.string().min(1),
  /** Any of them is enough; none means never. */
  time_intervals: z.array(TimeIntervalSchema).optional(),
});
type Inferred = typeof schema;

/** An entry under `time_intervals` or the older `mute_time_intervals`, which routes refer to by name. */
export interface NamedTimeIntervalSchema extends Inferred {}
export const NamedTimeIntervalSchema: NamedTimeIntervalSchema = schema;
export interface NamedTimeInterval extends z.infer<NamedTimeIntervalSchema> {}
export interface NamedTimeIntervalInput extends z.input<NamedTimeIntervalSchema> {}
