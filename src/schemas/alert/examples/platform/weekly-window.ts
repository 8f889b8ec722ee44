import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { TimeOfDaySchema, WeekdaySchema, WeeklyWindowSchema } from "../../platform/weekly-window.js";

export const weeklyWindow: SchemaExamples<WeeklyWindowSchema> = {
  valid: [
    { weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00" },
    { weekdays: ["sunday"], startTime: "00:00", endTime: "24:00" },
    { weekdays: ["monday"], startTime: "09:00", endTime: "17:00" },
  ],
  invalid: [
    ["weekdays: invalid_type, startTime: invalid_type, endTime: invalid_type", {}],
    ["weekdays: too_small", { weekdays: [], startTime: "09:00", endTime: "17:00" }],
    ["weekdays[0]: invalid_value", { weekdays: ["Monday"], startTime: "09:00", endTime: "17:00" }],
    ["startTime: invalid_format", { weekdays: ["monday", "friday"], startTime: "9:00", endTime: "17:00" }],
    [
      "$: unrecognized_keys",
      { weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00", timeZone: "UTC" },
    ],
  ],
};

export const timeOfDay: SchemaExamples<TimeOfDaySchema> = {
  valid: ["09:00", "00:00", "24:00"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "9:00"],
    ["$: invalid_format", "24:01"],
    ["$: invalid_format", "09:00:00"],
    ["$: invalid_type", 900],
  ],
};

export const weekday: SchemaExamples<WeekdaySchema> = {
  valid: ["monday", "friday", "sunday"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "Monday"],
    ["$: invalid_value", "mon"],
    ["$: invalid_value", 1],
    ["$: invalid_value", null],
  ],
};
