import { expect, test } from "vitest";
import { routeRedundant } from "../../../src/rules/alertmanager/route-redundant.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inRoutes = (routes: string, root = ""): readonly string[] =>
  findingsInConfig(
    routeRedundant,
    `route:\n  receiver: ops\n  group_by: [a, b]\n${root}  routes: [${routes}]\ntime_intervals: [{name: night}]\nreceivers: [{name: ops}, {name: other}]\n`,
  );

test.each([
  "{matchers: [a=b]}",
  "{matchers: [a=b], group_by: [b, a]}",
  "{matchers: [a=b], group_wait: 30s, group_interval: 5m, repeat_interval: 4h}",
])("%s changes nothing", (route) => {
  expect(inRoutes(route)).toEqual(["redundant a=b"]);
});

test.each([
  ["its receiver", "{matchers: [a=b], receiver: other}", ""],
  ["its groups", "{matchers: [a=b], group_by: ['...']}", ""],
  ["its timing", "{matchers: [a=b], group_wait: 1s}", ""],
  ["its interval", "{matchers: [a=b], group_interval: 1m}", ""],
  ["its repetitions", "{matchers: [a=b], repeat_interval: 1h}", ""],
  ["its labels", "{matchers: [a=b], labels: {x: y}}", ""],
  ["a time interval", "{matchers: [a=b], mute_time_intervals: [night]}", ""],
  ["another time interval", "{matchers: [a=b], active_time_intervals: [night]}", ""],
  ["what was sent before", "{matchers: [c=d], receiver: other, continue: true}, {matchers: [a=b]}", ""],
])("%s makes a difference", (_title, routes, root) => {
  expect(inRoutes(routes, root)).toEqual([]);
});

test("the time intervals of the parent do not hold for the child", () => {
  const parent = "matchers: [c=d], mute_time_intervals: [night], group_wait: 1s, routes: [{matchers: [a=b]}]";
  expect(inRoutes(`{${parent}}`)).toEqual([]);
});
