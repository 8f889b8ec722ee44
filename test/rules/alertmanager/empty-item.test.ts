import { expect, test } from "vitest";
import { emptyItem } from "../../../src/rules/alertmanager/empty-item.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const own = (content: string, version = "0.34"): readonly string[] =>
  findingsInConfig(emptyItem, content, { settings: { alertmanager: { version } } }).filter((line) =>
    /^(?:empty|crash) /.test(line),
  );

test.each([
  ["route: {receiver: a}\nreceivers: [{name: a}, null]\n", "0.34", ["empty null"]],
  ["route: {receiver: a}\nreceivers: [{name: a}, null]\n", "0.25", ["crash null"]],
  ["route: {receiver: a}\nreceivers: [{name: a}, null, ~]\n", "0.34", ["empty null", "crash ~"]],
  [
    "route: {receiver: a}\nreceivers: [{name: a}]\ntime_intervals: [null]\nmute_time_intervals: [~]\n",
    "0.34",
    ["empty null", "crash ~"],
  ],
  ["route: {receiver: a, routes: [{routes: [null]}]}\nreceivers: [{name: a}]\n", "0.34", ["crash null"]],
  [
    "route: {receiver: a}\nreceivers: [{name: a, opsgenie_configs: [{api_key: k, responders: [null]}]}]\n",
    "0.34",
    ["crash null"],
  ],
  [
    "route: {receiver: a}\nreceivers: [{name: a, slack_configs: [{api_url: 'http://x/', fields: [null]}]}]\n",
    "0.34",
    ["empty null"],
  ],
  [
    "route: {receiver: a}\nreceivers: [{name: a, webhook_configs: [{url: 'http://x/', payload: {a: [null, '']}}]}]\n",
    "0.34",
    [],
  ],
  [
    "route: {receiver: a, matchers: ['']}\nreceivers: [{name: a}]\ninhibit_rules: [null, {equal: [x, null]}]\n",
    "0.34",
    ["empty null", "empty null"],
  ],
  ["route: {receiver: a}\nreceivers: [{name: a}, 5]\n", "0.34", []],
])("%j with %s", (content, version, expected) => {
  expect(own(content, version).toSorted()).toEqual([...expected].sort());
});
