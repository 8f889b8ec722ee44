import {
  TimeOfDaySchema,
  WeekdaySchema,
  WeeklyWindowSchema,
} from "../../../../src/schemas/alert/platform/weekly-window.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const WINDOW = { weekdays: ["monday", "sunday"], startTime: "00:00", endTime: "24:00" };

testSchema("WeeklyWindowSchema", WeeklyWindowSchema, {
  valid: [WINDOW, { ...WINDOW, weekdays: ["friday"] }, { ...WINDOW, startTime: "23:59" }],
  invalid: [
    [{ ...WINDOW, weekdays: [] }, ["weekdays"]],
    [{ ...WINDOW, weekdays: ["mon"] }, ["weekdays", 0]],
    [{ ...WINDOW, startTime: "8:00" }, ["startTime"]],
    [{ ...WINDOW, endTime: "24:01" }, ["endTime"]],
    [{ ...WINDOW, timeZone: "UTC" }, []],
  ],
});

testSchema("TimeOfDaySchema", TimeOfDaySchema, {
  valid: ["00:00", "09:30", "24:00"],
  invalid: [
    ["24:30", []],
    ["9:30", []],
    ["12:60", []],
    ["12:00:00", []],
    [12, []],
  ],
});

testSchema("WeekdaySchema", WeekdaySchema, {
  valid: ["monday", "thursday", "sunday"],
  invalid: [
    ["Monday", []],
    ["mon", []],
    ["montag", []],
    [1, []],
    ["", []],
  ],
});
