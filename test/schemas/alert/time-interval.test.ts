import { expect, test } from "vitest";
import { NamedTimeIntervalSchema } from "../../../src/schemas/alert/time-interval.js";

test.each([
  { name: "never" },
  { name: "always", time_intervals: [{}] },
  {
    name: "office",
    time_intervals: [
      {
        times: [{ start_time: "09:00", end_time: "17:00" }],
        weekdays: ["monday:friday"],
        days_of_month: ["1:5", "-3:-1"],
        months: ["january:march", "5"],
        years: ["2026"],
        location: "Europe/Berlin",
      },
    ],
  },
])("%j fits", (value) => {
  expect(NamedTimeIntervalSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ time_intervals: [] }, ["name"]],
  [{ name: "" }, ["name"]],
  [{ name: "a", times: [] }, []],
  [{ name: "a", time_intervals: [{ weekdays: "monday" }] }, ["time_intervals", 0, "weekdays"]],
  [
    { name: "a", time_intervals: [{ weekdays: [{ monday: "friday" }] }] },
    ["time_intervals", 0, "weekdays", 0],
  ],
  [
    { name: "a", time_intervals: [{ times: [{ start_time: "09:00" }] }] },
    ["time_intervals", 0, "times", 0, "end_time"],
  ],
  [{ name: "a", time_intervals: [{ time_zone: "UTC" }] }, ["time_intervals", 0]],
])("%j is refused at %j", (value, path) => {
  expect(NamedTimeIntervalSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
