import { expect, test } from "vitest";
import { timeIntervalNever } from "../../../src/rules/alertmanager/time-interval-never.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inItem = (item: string, options = {}): readonly string[] =>
  findingsInConfig(
    timeIntervalNever,
    `route: {receiver: a}\nreceivers: [{name: a}]\ntime_intervals: [{name: x, time_intervals: [${item}]}]\n`,
    { options },
  ).map((text) => text.split(" ")[0] ?? "");

test.each([
  ["{days_of_month: ['30'], months: [february]}", ["date"]],
  ["{days_of_month: ['29'], months: [february]}", []],
  ["{days_of_month: ['29'], months: [february], years: ['2025:2027']}", ["date"]],
  ["{days_of_month: ['29'], months: [february], years: ['2025:2028']}", []],
  ["{days_of_month: ['1'], months: [january], years: ['2024'], weekdays: [tuesday]}", ["date"]],
  ["{days_of_month: ['1'], months: [january], years: ['2024'], weekdays: [monday]}", []],
  ["{days_of_month: ['1'], weekdays: [monday], years: ['1:9999']}", []],
  ["{days_of_month: ['30'], months: [february], weekdays: [monday], years: ['1:9999']}", ["date"]],
  ["{months: ['0', '1']}", ["month"]],
  ["{months: ['0:5']}", []],
  ["{weekdays: []}", ["emptyField"]],
  ["{}", []],
])("%s", (item, findings) => {
  expect(inItem(item)).toEqual(findings);
});

test.each([
  ["{years: ['2020:2025']}", ["past"]],
  ["{years: ['2020', '2026']}", []],
  ["{months: [may]}", []],
])("in 2026, %s", (item, findings) => {
  expect(inItem(item, { year: 2026 })).toEqual(findings);
});
