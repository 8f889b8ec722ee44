import * as z from "zod";

/** From the first day of ISO 8601's week on. */
export const WEEKDAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

const weekday = z.enum(WEEKDAYS);
type InferredWeekday = typeof weekday;
/** A day of the week by its English name. */
export interface WeekdaySchema extends InferredWeekday {}
export const WeekdaySchema: WeekdaySchema = weekday;
export type Weekday = z.infer<WeekdaySchema>;

const TIME_OF_DAY = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const timeOfDay = z.string().regex(TIME_OF_DAY, { error: "not a time of day from 00:00 to 24:00" });
type InferredTimeOfDay = typeof timeOfDay;
/** `HH:MM` on the clock of a zone, up to `24:00`. */
export interface TimeOfDaySchema extends InferredTimeOfDay {}
export const TimeOfDaySchema: TimeOfDaySchema = timeOfDay;

const schema = z.strictObject({
  weekdays: z.array(WeekdaySchema).min(1).max(7),
  /** `HH:MM`, inclusive. */
  startTime: TimeOfDaySchema,
  /** `HH:MM` up to `24:00`, exclusive; later than the start, so that a night is two windows. */
  endTime: TimeOfDaySchema,
});
type Inferred = typeof schema;

/** The same hours on some days of every week; the zone stands with what holds the window. */
export interface WeeklyWindowSchema extends Inferred {}
export const WeeklyWindowSchema: WeeklyWindowSchema = schema;
export interface WeeklyWindow extends z.infer<WeeklyWindowSchema> {}
