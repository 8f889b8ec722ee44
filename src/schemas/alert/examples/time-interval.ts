import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { NamedTimeIntervalSchema, TimeIntervalSchema, TimeRangeSchema } from "../time-interval.js";

export const namedTimeInterval: SchemaExamples<NamedTimeIntervalSchema> = {
  valid: [
    {
      name: "office hours",
      time_intervals: [
        {
          weekdays: ["monday:friday"],
          times: [{ start_time: "09:00", end_time: "17:00" }],
          location: "Europe/Berlin",
        },
      ],
    },
    { name: "never" },
    { name: "year end", time_intervals: [{ months: ["december"], days_of_month: ["-7:-1"] }] },
  ],
  invalid: [
    ["name: invalid_type", {}],
    ["name: too_small", { name: "" }],
    ["$: unrecognized_keys", { name: "nights", times: [{ start_time: "09:00", end_time: "17:00" }] }],
    [
      "time_intervals: invalid_type",
      { name: "nights", time_intervals: { times: [{ start_time: "09:00", end_time: "17:00" }] } },
    ],
    ["time_intervals[0].times[0]: invalid_type", { name: "nights", time_intervals: [{ times: ["22:00"] }] }],
  ],
};

export const timeInterval: SchemaExamples<TimeIntervalSchema> = {
  valid: [
    {
      times: [{ start_time: "09:00", end_time: "17:00" }],
      weekdays: ["monday:friday"],
      days_of_month: ["1:7", "-3:-1"],
      months: ["january:march"],
      years: ["2026:2028"],
      location: "Europe/Berlin",
    },
    { weekdays: ["saturday", "sunday"] },
    {},
  ],
  invalid: [
    ["times: invalid_type", { times: { start_time: "09:00", end_time: "17:00" } }],
    ["times[0].end_time: invalid_type", { times: [{ start_time: "09:00" }] }],
    ["weekdays: invalid_type", { weekdays: "monday:friday" }],
    ["years[0]: invalid_type", { years: [2026] }],
    ["$: unrecognized_keys", { timezone: "Europe/Berlin" }],
  ],
};

export const timeRange: SchemaExamples<TimeRangeSchema> = {
  valid: [
    { start_time: "09:00", end_time: "17:00" },
    { start_time: "00:00", end_time: "24:00" },
    { start_time: "22:30", end_time: "23:59" },
  ],
  invalid: [
    ["start_time: invalid_type, end_time: invalid_type", {}],
    ["end_time: invalid_type", { start_time: "09:00" }],
    ["start_time: invalid_type, end_time: invalid_type", { start_time: 900, end_time: 1700 }],
    [
      "start_time: invalid_type, end_time: invalid_type, $: unrecognized_keys",
      { start: "09:00", end: "17:00" },
    ],
    ["$: invalid_type", "09:00-17:00"],
  ],
};
