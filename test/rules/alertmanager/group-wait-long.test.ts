import { expect, test } from "vitest";
import { groupWaitLong } from "../../../src/rules/alertmanager/group-wait-long.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inRoute = (fields: string, options = {}): readonly string[] =>
  findingsInConfig(groupWaitLong, `route: {receiver: a, ${fields}}\nreceivers: [{name: a}]\n`, { options });

test.each([
  ["group_wait: 5m, group_interval: 5m", []],
  ["group_wait: 6m, group_interval: 10m", ["long 6m"]],
  ["group_interval: 20s", ["interval 20s"]],
  ["group_wait: 1m, group_interval: 20s", ["interval 1m"]],
  ["group_wait: 10m, group_interval: 20m, routes: [{group_by: [b]}]", ["long 10m"]],
  ["group_wait: 20m, group_interval: 30m, routes: [{group_interval: 1h}]", ["long 20m"]],
])("%s", (fields, findings) => {
  expect(inRoute(fields)).toEqual(findings);
});

test("the limit is an option", () => {
  expect(inRoute("group_wait: 1m", { max: "30s" })).toEqual(["long 1m"]);
});
