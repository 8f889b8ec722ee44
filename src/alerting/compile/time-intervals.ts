import { parseInstant } from "../../base/instant.js";
import type { Path } from "../../base/path.js";
import { firesAfter } from "../../languages/cron/fire-times.js";
import { parseCron } from "../../languages/cron/parser.js";
import { parsePrometheusDuration } from "../../languages/duration.js";
import type { BusinessHours } from "../../schemas/alert/platform/escalation-policy.js";
import type { SuppressionWindow } from "../../schemas/alert/platform/suppression-window.js";
import type { WeeklyWindow } from "../../schemas/alert/platform/weekly-window.js";
import type { NamedTimeInterval, TimeInterval } from "../../schemas/alert/time-interval.js";
import type { ProblemLog } from "./problem.js";
import { fixedOffset, minuteOf } from "./week.js";

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY = DAY_MINUTES * MINUTE;
const DAY_NAMES = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;
/** At one time of some days of every week. */
const WEEKLY_CRON = /^\d{1,2} \d{1,2} [*?] \* [\w*?,-]+$/;
const SPECIAL_DAYS = /l/i;
/** Each day of a window is an interval of its own. */
const MAX_DAYS = 366;

/** Named intervals, each once. */
export class TimeIntervals {
  readonly #named = new Map<string, NamedTimeInterval>();
  readonly #log: ProblemLog;

  constructor(log: ProblemLog) {
    this.#log = log;
  }

  get all(): NamedTimeInterval[] {
    return [...this.#named.values()];
  }

  /** The name of the hours in which a policy tells people. */
  ofHours({ windows, timeZone }: BusinessHours): string {
    return this.#name("hours", weekly(windows, timeZone));
  }

  /** The name of a window in which nobody is told; `undefined` with a problem where Alertmanager cannot say it. */
  ofSuppression(window: SuppressionWindow, path: Path): string | undefined {
    const intervals = this.#intervalsOf(window, path);
    return intervals === undefined ? undefined : this.#name("suppression", intervals);
  }

  #intervalsOf(window: SuppressionWindow, path: Path): TimeInterval[] | undefined {
    if (window.type === "weekly") return weekly(window.windows, window.timeZone);
    const result = window.type === "once" ? once(window) : recurring(window);
    if (typeof result !== "string") return result;
    this.#log.add("time", path, result);
    return undefined;
  }

  #name(kind: "hours" | "suppression", intervals: TimeInterval[]): string {
    const key = kind + JSON.stringify(intervals);
    const known = this.#named.get(key);
    if (known !== undefined) return known.name;
    const count = [...this.#named.values()].filter(({ name }) => name.startsWith(kind)).length;
    const name = `${kind}-${count + 1}`;
    this.#named.set(key, { name, time_intervals: intervals });
    return name;
  }
}

function weekly(windows: readonly WeeklyWindow[], zone: string): TimeInterval[] {
  return windows.map(({ weekdays, startTime, endTime }) =>
    interval({ weekdays: [...weekdays] }, minuteOf(startTime), minuteOf(endTime), zone),
  );
}

function interval(days: TimeInterval, start: number, end: number, zone = "UTC"): TimeInterval {
  const isWholeDay = start === 0 && end === DAY_MINUTES;
  return {
    ...days,
    ...(isWholeDay ? {} : { times: [{ start_time: clockOf(start), end_time: clockOf(end) }] }),
    location: zone,
  };
}

function clockOf(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours, rest].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Every day from the first to the last, or what is in the way. */
function once({ startsAt, endsAt }: Extract<SuppressionWindow, { type: "once" }>): TimeInterval[] | string {
  const [start = 0, end = 0] = [parseInstant(startsAt), parseInstant(endsAt)];
  if (start % MINUTE !== 0 || end % MINUTE !== 0) return "Alertmanager counts in whole minutes";
  if (end <= start) return "ends before it begins";
  const first = Math.floor(start / DAY);
  const last = Math.floor((end - 1) / DAY);
  if (last - first >= MAX_DAYS) return `is longer than ${MAX_DAYS} days`;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const midnight = (first + index) * DAY;
    const date = new Date(midnight);
    const days = {
      days_of_month: [String(date.getUTCDate())],
      months: [String(date.getUTCMonth() + 1)],
      years: [String(date.getUTCFullYear())],
    };
    const from = Math.max(0, (start - midnight) / MINUTE);
    return interval(days, from, Math.min(DAY_MINUTES, (end - midnight) / MINUTE));
  });
}

/** The days of the week and the hours, or what is in the way. */
function recurring(window: Extract<SuppressionWindow, { type: "cron" }>): TimeInterval[] | string {
  const { cron, duration, timeZone } = window;
  if (fixedOffset(timeZone) === undefined)
    return `begins at a time of ${timeZone} and lasts for a duration, of which the end is another time when clocks change; use weekly windows`;
  const parsed = parseCron(cron);
  if (!parsed.ok || !WEEKLY_CRON.test(parsed.value.text) || SPECIAL_DAYS.test(parsed.value.text))
    return "is not at one time of some days of the week, such as 0 22 * * mon-fri";
  const length = parsePrometheusDuration(duration);
  const minutes = length.ok ? length.value / MINUTE : 0;
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > 7 * DAY_MINUTES)
    return "lasts no whole number of minutes from 1 to those of a week";
  const weekdaysOf = new Map<string, Set<number>>();
  for (const at of firesAfter(parsed.value, new Date(-1), "UTC")) {
    if (at.getTime() >= 7 * DAY) break;
    const start = (at.getTime() % DAY) / MINUTE;
    for (let day = 0; day * DAY_MINUTES < start + minutes; day++) {
      const from = Math.max(0, start - day * DAY_MINUTES);
      const to = Math.min(DAY_MINUTES, start + minutes - day * DAY_MINUTES);
      const key = `${from}-${to}`;
      const days = weekdaysOf.get(key) ?? new Set();
      weekdaysOf.set(key, days.add((at.getUTCDay() + day) % 7));
    }
  }
  return [...weekdaysOf].map(([key, days]) => {
    const [from = 0, to = 0] = key.split("-").map(Number);
    const weekdays = DAY_NAMES.filter((_, day) => days.has(day));
    return interval(weekdays.length === 7 ? {} : { weekdays }, from, to, timeZone);
  });
}
