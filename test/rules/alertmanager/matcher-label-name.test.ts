import { expect, test } from "vitest";
import { matcherLabelName } from "../../../src/rules/alertmanager/matcher-label-name.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test("a colon is fine for servers that know names of any kind", () => {
  const content = "route: {receiver: a, routes: [{matchers: ['a:b=c']}]}\nreceivers: [{name: a}]\n";
  expect(findingsInConfig(matcherLabelName, content)).toEqual([]);
  const settings = { alertmanager: { matcherMode: "classic" as const } };
  expect(findingsInConfig(matcherLabelName, content, { settings })).toEqual(["colon a:b"]);
});
