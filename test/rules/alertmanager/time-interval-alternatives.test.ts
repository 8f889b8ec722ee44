import { expect, test } from "vitest";
import { timeIntervalAlternatives } from "../../../src/rules/alertmanager/time-interval-alternatives.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const TIMES = '{times: [{start_time: "09:00", end_time: "17:00"}]}';

test.each([
  [`[{weekdays: ["monday:friday"]}, ${TIMES}]`, 1],
  [`[{weekdays: [saturday, sunday]}, ${TIMES}]`, 0],
  ["[{weekdays: [monday]}, {days_of_month: ['1:7']}]", 1],
  ["[{months: [december]}, {days_of_month: ['25']}, {years: ['2030']}]", 1],
  ["[{weekdays: [saturday]}, {weekdays: [sunday]}]", 0],
  ["[{weekdays: [monday], months: [may]}, {days_of_month: ['1']}]", 0],
  [`[${TIMES}]`, 0],
  ["[{location: UTC}, {days_of_month: ['1']}]", 1],
  [`[${TIMES}, {months: [may]}]`, 1],
  [`[${TIMES}, {weekdays: []}]`, 1],
])("%s", (items, count) => {
  const content = `route: {receiver: a}\nreceivers: [{name: a}]\ntime_intervals: [{name: x, time_intervals: ${items}}]\n`;
  expect(findingsInConfig(timeIntervalAlternatives, content)).toHaveLength(count);
});
