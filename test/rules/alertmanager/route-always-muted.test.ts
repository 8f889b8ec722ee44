import { expect, test } from "vitest";
import { routeAlwaysMuted } from "../../../src/rules/alertmanager/route-always-muted.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const INTERVALS = `
  - {name: office, time_intervals: [{times: [{start_time: "09:00", end_time: "17:00"}], weekdays: ["monday:friday"]}]}
  - {name: lunch, time_intervals: [{times: [{start_time: "12:00", end_time: "13:00"}], weekdays: [monday]}]}
  - {name: berlin, time_intervals: [{weekdays: ["monday:friday"], location: Europe/Berlin}]}
  - {name: week, time_intervals: [{weekdays: ["sunday:saturday"]}]}
  - {name: december, time_intervals: [{months: [december]}]}
  - {name: always, time_intervals: [{}]}
`;

test.each([
  ["mute_time_intervals: [always]", ["week"]],
  ["mute_time_intervals: [week]", ["week"]],
  ["mute_time_intervals: [office]", []],
  ["mute_time_intervals: [december]", []],
  ["mute_time_intervals: [december], active_time_intervals: [december]", ["same"]],
  ["mute_time_intervals: [office], active_time_intervals: [lunch]", ["same"]],
  ["mute_time_intervals: [lunch], active_time_intervals: [office]", []],
  ["mute_time_intervals: [berlin], active_time_intervals: [lunch]", []],
  ["mute_time_intervals: [berlin, office], active_time_intervals: [lunch]", ["same"]],
  ["active_time_intervals: [lunch]", []],
])("%s", (fields, findings) => {
  const content = `route: {receiver: a, routes: [{${fields}}]}\nreceivers: [{name: a}]\ntime_intervals:${INTERVALS}`;
  expect(findingsInConfig(routeAlwaysMuted, content).map((text) => text.split(" ")[0])).toEqual(findings);
});
