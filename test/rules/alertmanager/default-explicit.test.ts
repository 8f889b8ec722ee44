import { expect, test } from "vitest";
import { defaultExplicit } from "../../../src/rules/alertmanager/default-explicit.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["slack_configs: [{api_url_file: /a, send_resolved: false, channel: a}]", ["default send_resolved"]],
  [
    "webhook_configs: [{url_file: /a, http_config: {follow_redirects: true, tls_config: {insecure_skip_verify: false}}}]",
    ["default follow_redirects", "default insecure_skip_verify"],
  ],
  ["slack_configs: [{api_url_file: /a, send_resolved: true, channel: a}]", []],
])("%s", (receiver, findings) => {
  expect(findingsInConfig(defaultExplicit, configWith([receiver]))).toEqual(findings);
});

test("a child that says what its parent says", () => {
  const content =
    "route:\n  receiver: a\n  group_by: []\n  routes: [{receiver: a, group_by: [], matchers: [x=y]}]\nreceivers: [{name: a}]\n";
  expect(findingsInConfig(defaultExplicit, content)).toEqual(["inherited group_by"]);
});

test("names of objects' own members are no settings", () => {
  const content = configWith(["pagerduty_configs: [{routing_key_file: /a, details: {constructor: x}}]"]);
  expect(findingsInConfig(defaultExplicit, content)).toEqual([]);
});
