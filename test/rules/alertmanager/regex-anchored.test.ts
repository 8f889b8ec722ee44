import { expect, test } from "vitest";
import { regexAnchored } from "../../../src/rules/alertmanager/regex-anchored.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["^a.*", 1],
  ["a.*$", 1],
  ["^(a|b)$", 1],
  ["^a$", 0],
  ["a.*", 0],
])("%s", (pattern, count) => {
  const content = `route: {receiver: a, routes: [{match_re: {a: '${pattern}'}}]}\nreceivers: [{name: a}]\n`;
  expect(findingsInConfig(regexAnchored, content)).toHaveLength(count);
});
