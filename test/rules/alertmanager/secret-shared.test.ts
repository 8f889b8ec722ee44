import { expect, test } from "vitest";
import { secretShared } from "../../../src/rules/alertmanager/secret-shared.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const inReceivers = (a: string, b: string): readonly string[] =>
  findingsInConfig(
    secretShared,
    `global: {opsgenie_api_key: correct-horse}\nroute: {receiver: a}\nreceivers: [{name: a, ${a}}, {name: b, ${b}}]\n`,
  );

test.each([
  ["one receiver twice", "pagerduty_configs: [{routing_key: x}, {routing_key: x}]", "webhook_configs: []"],
  ["the global one", "opsgenie_configs: [{api_key: correct-horse}]", "webhook_configs: []"],
  [
    "a webhook",
    "webhook_configs: [{url: 'https://a.example.com'}]",
    "webhook_configs: [{url: 'https://a.example.com'}]",
  ],
  ["a placeholder", "pagerduty_configs: [{routing_key: TODO}]", "pagerduty_configs: [{routing_key: TODO}]"],
])("leaves alone %s", (_title, a, b) => {
  expect(inReceivers(a, b)).toEqual([]);
});

test("through an alias the finding stands where the text does", () => {
  expect(
    inReceivers(
      "pagerduty_configs: [{routing_key: &key battery}]",
      "pagerduty_configs: [{routing_key: *key}]",
    ),
  ).toEqual(["shared battery"]);
});
