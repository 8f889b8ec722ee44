import { expect, test } from "vitest";
import { timeIntervalSyntax } from "../../../src/rules/alertmanager/time-interval-syntax.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const interval = (text: string): string =>
  `route: {receiver: a}\nreceivers: [{name: a}]\ntime_intervals:\n  - name: n\n    time_intervals: [${text}]\n`;

test.each([
  ["{weekdays: [null], days_of_month: [~], months: [null], years: [null]}", []],
  ["{times: [null], location: ''}", []],
  ["{weekdays: ['']}", ["invalid ''"]],
  ["{times: [{}]}", ["invalid {}"]],
  ["{days_of_month: [5, '-1'], years: [2026], months: [1]}", []],
  ["{years: [x], months: ['december:january']}", ["invalid x", "invalid 'december:january'"]],
])("%s", (text, expected) => {
  expect(
    findingsInConfig(timeIntervalSyntax, interval(text)).filter((line) => line.startsWith("invalid")),
  ).toEqual(expected);
});
