import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTimeInterval } from "../../../src/languages/time-interval/parser.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

test("an interval is read field by field", () => {
  expect(
    parseTimeInterval({
      times: [{ start_time: "09:00", end_time: "17:00" }],
      weekdays: ["monday:friday"],
      days_of_month: ["1:5", "-3:-1"],
      months: ["january:march", "5"],
      years: ["2020:2022", "2030"],
      location: "Europe/Berlin",
    }),
  ).toEqual({
    interval: {
      times: [{ startMinute: 540, endMinute: 1020 }],
      weekdays: [{ begin: 1, end: 5 }],
      daysOfMonth: [
        { begin: 1, end: 5 },
        { begin: -3, end: -1 },
      ],
      months: [
        { begin: 1, end: 3 },
        { begin: 5, end: 5 },
      ],
      years: [
        { begin: 2020, end: 2022 },
        { begin: 2030, end: 2030 },
      ],
      location: "Europe/Berlin",
    },
    errors: [],
  });
});

test("a field that is left out stays so, and an empty list is kept", () => {
  expect(parseTimeInterval({})).toEqual({ interval: {}, errors: [] });
  expect(parseTimeInterval({ times: [] })).toEqual({ interval: { times: [] }, errors: [] });
});

test("all errors are found, each at its place", () => {
  const { interval, errors } = parseTimeInterval({
    times: [{ start_time: "9:00", end_time: "10:00" }],
    weekdays: ["monday", "tue"],
    months: ["feb"],
    location: "Berlin",
  });
  expect(errors.map(({ code, path }) => [code, path])).toEqual([
    ["invalidTime", ["times", 0]],
    ["invalidWeekday", ["weekdays", 1]],
    ["invalidMonth", ["months", 0]],
    ["unknownLocation", ["location"]],
  ]);
  expect(interval).toEqual({ times: [], weekdays: [{ begin: 1, end: 1 }], months: [] });
});

test("any text is read or refused", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc
      .array(fc.constantFrom("1", "9", "-", "+", ":", "monday", "may", "0", " "), { maxLength: 6 })
      .map((parts) => parts.join("")),
  );
  const list = fc.array(text, { maxLength: 2 });
  const interval = fc.record({
    weekdays: list,
    days_of_month: list,
    months: list,
    years: list,
    location: text,
  });
  fc.assert(
    fc.property(interval, (input) => {
      const { interval: found, errors } = parseTimeInterval(input);
      const read = [found.weekdays, found.daysOfMonth, found.months, found.years].flatMap(
        (ranges) => ranges ?? [],
      );
      const written = [input.weekdays, input.days_of_month, input.months, input.years].flat();
      expect(read.length + errors.filter(({ path }) => path.length === 2).length).toBe(written.length);
      for (const { begin, end } of read) expect(begin < 0 === end < 0 ? begin <= end : true).toBe(true);
    }),
    { numRuns: fuzzRuns(1_000, 100_000) },
  );
});
