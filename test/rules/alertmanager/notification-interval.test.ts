import { expect, test } from "vitest";
import { notificationInterval } from "../../../src/rules/alertmanager/notification-interval.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inRoute = (settings: string, options = {}): readonly string[] =>
  findingsInConfig(
    notificationInterval,
    configWith(["pagerduty_configs: [{routing_key_file: /a}]"]).replace(
      "receiver: ops",
      `receiver: ops\n  ${settings}`,
    ),
    { options },
  );

test.each([
  ["group_interval: 1m", { groupInterval: "2m" }, ["group 1m"]],
  ["repeat_interval: 20m", { repeatInterval: "1h" }, ["repeat 20m"]],
  ["group_interval: 30s", {}, []],
  ["repeat_interval: 15m", {}, []],
  ["group_wait: 1s", {}, []],
])("%s with %j", (settings, options, findings) => {
  expect(inRoute(settings, options)).toEqual(findings);
});

test("alerts that are sent one by one need not wait", () => {
  const content = configWith(["pagerduty_configs: [{routing_key_file: /a}]"])
    .replace("[alertname]", "['...']")
    .replace("receiver: ops", "receiver: ops\n  group_wait: 0s");
  expect(findingsInConfig(notificationInterval, content)).toEqual([]);
});

test("programs may be notified as often as they like", () => {
  const content = configWith(["webhook_configs: [{url_file: /a}]"]).replace(
    "receiver: ops",
    "receiver: ops\n  group_wait: 0s\n  group_interval: 1s\n  repeat_interval: 1m",
  );
  expect(findingsInConfig(notificationInterval, content)).toEqual([]);
});

test("a pattern of heartbeats", () => {
  const content =
    "route:\n  receiver: ops\n  routes: [{matchers: ['alertname=~\"Watchdog|DeadMansSwitch\"'], group_interval: 10s}, {matchers: ['alertname!=\"Watchdog\"'], group_interval: 20s}]\nreceivers: [{name: ops, pagerduty_configs: [{routing_key_file: /a}]}]\n";
  expect(findingsInConfig(notificationInterval, content)).toEqual(["group 20s"]);
});
