import { expect, test } from "vitest";
import { regexLeadingWildcard } from "../../../src/rules/promql/regex-leading-wildcard.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("a wildcard alone is another rule's matter", () => {
  expect(findingsIn(regexLeadingWildcard, 'up{a=~".*",b=~".+"} == 0')).toEqual([]);
});
