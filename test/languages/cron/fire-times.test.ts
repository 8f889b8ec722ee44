import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTocsinError } from "../../../src/base/errors.js";
import { firesAfter, nextFire, previousFire } from "../../../src/languages/cron/fire-times.js";
import { type CronExpression, parseCron } from "../../../src/languages/cron/parser.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

function cron(text: string): CronExpression {
  const parsed = parseCron(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

function next(text: string, after: string, zone = "UTC"): string | undefined {
  return nextFire(cron(text), new Date(after), zone)?.toISOString().replace(":00.000Z", "Z");
}

function first(count: number, text: string, after: string, zone: string): string[] {
  const found: string[] = [];
  for (const date of firesAfter(cron(text), new Date(after), zone)) {
    found.push(date.toISOString().replace(":00.000Z", "Z"));
    if (found.length === count) break;
  }
  return found;
}

test.each([
  ["*/15 * * * *", "2026-01-01T00:00:00Z", "2026-01-01T00:15Z"],
  ["*/15 * * * *", "2025-12-31T23:59:59.999Z", "2026-01-01T00:00Z"],
  ["@monthly", "2026-01-01T00:00:00Z", "2026-02-01T00:00Z"],
  ["0 0 31 2 *", "2026-01-01T00:00:00Z", undefined],
  ["0 0 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T00:00Z"],
  ["0 0 1,30 * *", "2025-02-01T00:00:00Z", "2025-03-01T00:00Z"],
  ["0 0 13 * 5", "2026-01-01T00:00:00Z", "2026-01-02T00:00Z"],
  ["0 0 13 * +5", "2026-01-01T00:00:00Z", "2026-02-13T00:00Z"],
  ["0 0 L * *", "2026-02-01T00:00:00Z", "2026-02-28T00:00Z"],
  ["0 0 15W * *", "2026-02-01T00:00:00Z", "2026-02-16T00:00Z"],
  ["0 0 * * fri#L", "2026-01-01T00:00:00Z", "2026-01-30T00:00Z"],
  ["0 0 * * fri#2", "2026-01-01T00:00:00Z", "2026-01-09T00:00Z"],
  ["0 0 * * sat-sun", "2026-01-03T00:00:00Z", "2026-01-04T00:00Z"],
])("%s after %s fires at %s", (text, after, expected) => {
  expect(next(text, after)).toBe(expected);
});

test.each([
  ["0 * * * *", "2026-01-01T00:00:00Z", "2025-12-31T23:00:00.000Z"],
  ["0 * * * *", "2026-01-01T00:00:00.001Z", "2026-01-01T00:00:00.000Z"],
  ["* * * * * *", "2026-01-01T00:00:00.500Z", "2026-01-01T00:00:00.000Z"],
  ["0 0 31 2 *", "2026-01-01T00:00:00Z", undefined],
])("%s before %s fired at %s", (text, before, expected) => {
  expect(previousFire(cron(text), new Date(before), "UTC")?.toISOString()).toBe(expected);
});

describe("where clocks change", () => {
  test("a fixed time in the gap fires when the clocks have been set forward", () => {
    expect(first(2, "30 2 * * *", "2026-03-28T12:00:00Z", "Europe/Berlin")).toEqual([
      "2026-03-29T01:00Z",
      "2026-03-30T00:30Z",
    ]);
  });

  test("intervals skip the gap", () => {
    expect(first(3, "*/30 * * * *", "2026-03-29T00:15:00Z", "Europe/Berlin")).toEqual([
      "2026-03-29T00:30Z",
      "2026-03-29T01:00Z",
      "2026-03-29T01:30Z",
    ]);
  });

  test("a fixed time that comes twice fires the first time", () => {
    expect(first(2, "30 2 * * *", "2026-10-24T12:00:00Z", "Europe/Berlin")).toEqual([
      "2026-10-25T00:30Z",
      "2026-10-26T01:30Z",
    ]);
  });

  test("intervals go on through the hour that comes twice", () => {
    expect(first(4, "*/30 2 * * *", "2026-10-24T12:00:00Z", "Europe/Berlin")).toEqual([
      "2026-10-25T00:00Z",
      "2026-10-25T00:30Z",
      "2026-10-25T01:00Z",
      "2026-10-25T01:30Z",
    ]);
  });
});

test.each<[zone: string, instant: Date]>([
  ["Europe/Atlantis", new Date(0)],
  ["", new Date(0)],
  ["UTC", new Date(Number.NaN)],
])("zone %j and instant %s are refused", (zone, instant) => {
  for (const call of [nextFire, previousFire, firesAfter]) {
    let thrown: unknown;
    try {
      call(cron("* * * * *"), instant, zone);
    } catch (error) {
      thrown = error;
    }
    expect(isTocsinError(thrown, "invalid_argument")).toBe(true);
  }
});

interface Field {
  readonly text: string;
  readonly values: ReadonlySet<number>;
}

function field(min: number, max: number): fc.Arbitrary<Field> {
  const all = (step: number, from = min, to = max): ReadonlySet<number> =>
    new Set(
      Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
        (n) => (n - from) % step === 0,
      ),
    );
  const value = fc.integer({ min, max });
  return fc.oneof(
    fc.constant<Field>({ text: "*", values: all(1) }),
    fc
      .uniqueArray(value, { minLength: 1, maxLength: 3 })
      .map((values) => ({ text: values.join(), values: new Set(values) })),
    fc.integer({ min: 2, max: max - min + 1 }).map((step) => ({ text: `*/${step}`, values: all(step) })),
    fc.tuple(value, value, fc.integer({ min: 1, max: 5 })).map(([a, b, step]) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      return { text: `${from}-${to}/${step}`, values: all(step, from, to) };
    }),
  );
}

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Day by day, as crontab(5) says it. */
function nextByHand(
  [minute, hour, day, month, weekday]: readonly Field[],
  after: number,
): number | undefined {
  const has = (each: Field | undefined, value: number): boolean => each?.values.has(value) === true;
  const midnight = Math.floor(after / DAY) * DAY;
  for (let start = midnight; start < midnight + 800 * DAY; start += DAY) {
    const date = new Date(start);
    const [fitsDay, fitsWeekday] = [has(day, date.getUTCDate()), has(weekday, date.getUTCDay())];
    const isEither = day?.text !== "*" && weekday?.text !== "*";
    if (!has(month, date.getUTCMonth() + 1)) continue;
    if (isEither ? !(fitsDay || fitsWeekday) : !(fitsDay && fitsWeekday)) continue;
    for (let time = start; time < start + DAY; time += MINUTE) {
      const each = new Date(time);
      if (time > after && has(hour, each.getUTCHours()) && has(minute, each.getUTCMinutes())) return time;
    }
  }
  return undefined;
}

test("expressions fire when they do by hand", () => {
  const fields = fc.tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6));
  const instants = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(fields, instants, (each, after) => {
      const text = each.map((one) => one.text).join(" ");
      const expected = nextByHand(each, after);
      if (expected === undefined) return;
      const expression = cron(text);
      expect(nextFire(expression, new Date(after), "UTC")?.getTime(), text).toBe(expected);
      expect(previousFire(expression, new Date(expected + 1), "UTC")?.getTime(), text).toBe(expected);
    }),
    { numRuns: fuzzRuns(150, 20_000) },
  );
});

test("next and previous fires are each other's, where clocks change too", () => {
  const fields = fc.tuple(field(0, 59), field(0, 23), field(1, 31), field(1, 12), field(0, 6));
  const changes = [
    Date.UTC(2026, 2, 29, 1),
    Date.UTC(2026, 9, 25, 1),
    Date.UTC(2026, 2, 8, 7),
    Date.UTC(2026, 10, 1, 6),
  ];
  const instants = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * DAY, max: 2 * DAY }))
    .map(([change, distance]) => change + distance);
  fc.assert(
    fc.property(
      fields,
      instants,
      fc.constantFrom("Europe/Berlin", "America/New_York"),
      (each, after, zone) => {
        const text = each.map((one) => one.text).join(" ");
        const expression = cron(text);
        const next = nextFire(expression, new Date(after), zone);
        if (next === undefined) return;
        expect(next.getTime(), text).toBeGreaterThan(after);
        expect(previousFire(expression, new Date(next.getTime() + 1), zone), text).toEqual(next);
        const previous = previousFire(expression, next, zone);
        if (previous === undefined) return;
        expect(previous.getTime(), text).toBeLessThanOrEqual(after);
        expect(nextFire(expression, previous, zone), text).toEqual(next);
      },
    ),
    { numRuns: fuzzRuns(100, 20_000) },
  );
});
