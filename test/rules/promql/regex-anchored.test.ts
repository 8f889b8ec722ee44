import { expect, test } from "vitest";
import { regexAnchored } from "../../../src/rules/promql/regex-anchored.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("one anchor", () => {
  expect(findingsIn(regexAnchored, 'up{a=~"^b.*",c!~"d.*$"} == 0')).toEqual([
    'redundant a=~"^b.*"',
    'redundant c!~"d.*$"',
  ]);
});

test("about a single value another rule has more to say", () => {
  expect(findingsIn(regexAnchored, 'up{a=~"^b$"} == 0')).toEqual([]);
});
