import { expect, test } from "vitest";
import { regexLiteral } from "../../../src/rules/promql/regex-literal.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each(['up{a=~"^b$"}', 'up{a=~"(b)"}', 'up{a!~"b"}', 'up{a=~"b\\\\.c"}', 'up{a=~""}'])(
  "%s is one value",
  (expr) => {
    expect(findingsIn(regexLiteral, expr)).toHaveLength(1);
  },
);

test.each(['up{a=~"b.c"}', 'up{a=~"b|c"}', 'up{a=~"(?i)b"}', 'up{a=~"bc?"}'])("%s is several", (expr) => {
  expect(findingsIn(regexLiteral, expr)).toEqual([]);
});
