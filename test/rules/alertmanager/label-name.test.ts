import { expect, test } from "vitest";
import { labelName } from "../../../src/rules/alertmanager/label-name.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

const CONFIG = `route: {receiver: a, group_by: [null, a.b]}
receivers: [{name: a}]
inhibit_rules: [{equal: [null, a.b]}]
`;

test.each([
  ["0.34", "fallback", ["invalid null", "invalid null"]],
  ["0.34", "classic", ["invalid null", "invalid a.b", "invalid null", "invalid a.b"]],
  // Null in `equal` was not looked at.
  ["0.26", "utf8", ["invalid null", "invalid a.b", "invalid a.b"]],
] as const)("version %s in %s mode", (version, matcherMode, expected) => {
  expect(
    findingsInConfig(labelName, CONFIG, { settings: { alertmanager: { version, matcherMode } } }),
  ).toEqual(expected);
});
