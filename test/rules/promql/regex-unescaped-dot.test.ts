import { expect, test } from "vitest";
import { regexUnescapedDot } from "../../../src/rules/promql/regex-unescaped-dot.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("a class of status codes is not a name", () => {
  expect(findingsIn(regexUnescapedDot, 'x{code=~"5.3"} > 1')).toEqual([]);
});

test("an address", () => {
  expect(findingsIn(regexUnescapedDot, 'x{instance=~"10.0.0.1:9100"} > 1')).toEqual(['dot "10.0.0.1:9100"']);
});
