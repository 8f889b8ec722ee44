import { expect, test } from "vitest";
import { groupByAll } from "../../../src/rules/alertmanager/group-by-all.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test("names a few of the receivers", () => {
  const names = ["a", "b", "c", "d", "e"];
  const content = [
    "route:",
    "  receiver: a",
    "  group_by: ['...']",
    "  routes:",
    ...names.map((name) => `    - {receiver: ${name}, matchers: [team=${name}]}`),
    "receivers:",
    ...names.map((name) => `  - {name: ${name}, pagerduty_configs: [{routing_key_file: /${name}}]}`),
  ].join("\n");
  expect(findingsInConfig(groupByAll, content)).toEqual(["all ['...']"]);
});

test("a receiver that sends nothing disturbs nobody", () => {
  expect(findingsInConfig(groupByAll, configWith([]).replace("[alertname]", "['...']"))).toEqual([]);
});
