import { expect, test } from "vitest";
import { regexMatchAll } from "../../../src/rules/promql/regex-match-all.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("what matches nothing is another rule's matter", () => {
  expect(findingsIn(regexMatchAll, 'up{a!~".*"} == 0')).toEqual([]);
});

test("other patterns", () => {
  expect(findingsIn(regexMatchAll, 'up{a=~"b.*",c!~".+d"} == 0')).toEqual([]);
});
