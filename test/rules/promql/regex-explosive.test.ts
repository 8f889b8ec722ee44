import { expect, test } from "vitest";
import { regexExplosive } from "../../../src/rules/promql/regex-explosive.js";
import { findingsIn } from "../../helpers/rule-findings.js";

function messageOf(pattern: string): string | undefined {
  return findingsIn(regexExplosive, `up{a=~\`${pattern}\`} == 0`)[0]?.split(" ")[0];
}

test.each([
  ["(a+)+", "nested"],
  ["(?:a*b*)*", "nested"],
  ["(?P<name>a|b+)*", "nested"],
  ["(?:[a-z]+|x){2,}", "nested"],
  ["x(?:(?:a+)+)?", "nested"],
  ["(?:a+)*?", "nested"],
  ["(a{20}){20}", "copies"],
  ["(a{2,20}){15,20}", "copies"],
  ["((?:a|b){100}x){3}", "copies"],
])("%s is %s", (pattern, expected) => {
  expect(messageOf(pattern)).toBe(expected);
});

test.each([
  "a+b+",
  "(a+)",
  "(-[a-z]+)*",
  "(a|b)+",
  "a{200}",
  "(a{10}){20}",
  "(a+)?",
  "(?i)a+b",
  "[(+]+[)*]+",
  "\\(a+\\)+",
  "\\Q(a+)+\\E",
  "[[:alpha:]]+",
  "a{1,2}{3}",
])("%s is harmless", (pattern) => {
  expect(messageOf(pattern)).toBeUndefined();
});
