import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import { parseTimeInterval } from "../../languages/time-interval/parser.js";
import type { MinuteRange, TimeInterval } from "../../languages/time-interval/time-interval.js";
import type { TimeInterval as TimeIntervalFields } from "../../schemas/alert/time-interval.js";
import type { SoundConfig } from "./alertmanager-config.js";

/** One item of a named interval; any of them is enough. */
export interface IntervalItem {
  readonly path: Path;
  readonly fields: TimeIntervalFields;
  readonly interval: TimeInterval;
}

export interface NamedInterval {
  readonly path: Path;
  readonly name: string;
  readonly items: readonly IntervalItem[];
}

const known = new WeakMap<SourceDocument, readonly NamedInterval[]>();

/** The named intervals of both lists with what their items mean. */
export function namedIntervalsOf(document: SoundConfig): readonly NamedInterval[] {
  const intervals = known.get(document.source) ?? read(document);
  known.set(document.source, intervals);
  return intervals;
}

function read({ value }: SoundConfig): readonly NamedInterval[] {
  const sections = [
    ["mute_time_intervals", "mute_time_intervals" in value ? value.mute_time_intervals : undefined],
    ["time_intervals", value.time_intervals],
  ] as const;
  return sections.flatMap(([section, intervals = []]) =>
    intervals.map(({ name, time_intervals: texts = [] }, index) => ({
      path: [section, index],
      name,
      items: texts.map((fields, item) => ({
        path: [section, index, "time_intervals", item],
        fields,
        interval: parseTimeInterval(fields).interval,
      })),
    })),
  );
}

/** Such an item holds at any time. */
export function hasOnlyLocation({ fields }: IntervalItem): boolean {
  const given = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  return given.length === 1 && given[0] === "location";
}

/** Minutes of the seven days of a week that count, Sunday first; the ranges of a day neither touch nor overlap. */
export type WeekMinutes = readonly (readonly MinuteRange[])[];

const WHOLE_DAY: readonly MinuteRange[] = [{ startMinute: 0, endMinute: 1_440 }];
export const WHOLE_WEEK: WeekMinutes = Array.from({ length: 7 }, () => WHOLE_DAY);

/** The minutes of a week that items hold in, whatever the date: `every` week, or in `some` week of some year. */
export function weekMinutesOf(items: readonly IntervalItem[], weeks: "every" | "some"): WeekMinutes {
  const counting = items.filter(({ interval }) => weeks === "some" || holdsOnEveryDate(interval));
  return WHOLE_WEEK.map((_whole, weekday) =>
    merge(
      counting
        .filter(
          ({ interval: { weekdays } }) =>
            weekdays?.some(({ begin, end }) => weekday >= begin && weekday <= end) ?? true,
        )
        .flatMap(({ interval }) => interval.times ?? WHOLE_DAY),
    ),
  );
}

function holdsOnEveryDate({ daysOfMonth, months, years }: TimeInterval): boolean {
  return daysOfMonth === undefined && months === undefined && years === undefined;
}

function merge(ranges: readonly MinuteRange[]): readonly MinuteRange[] {
  const merged: MinuteRange[] = [];
  for (const { startMinute, endMinute } of ranges.toSorted((a, b) => a.startMinute - b.startMinute)) {
    const last = merged.at(-1);
    if (last === undefined || startMinute > last.endMinute) merged.push({ startMinute, endMinute });
    else merged[merged.length - 1] = { ...last, endMinute: Math.max(last.endMinute, endMinute) };
  }
  return merged;
}

/** Whether the minutes of one week are all among those of another. */
export function isWithinWeek(inner: WeekMinutes, outer: WeekMinutes): boolean {
  return inner.every((ranges, weekday) =>
    ranges.every(({ startMinute, endMinute }) =>
      outer[weekday]?.some((range) => range.startMinute <= startMinute && endMinute <= range.endMinute),
    ),
  );
}
