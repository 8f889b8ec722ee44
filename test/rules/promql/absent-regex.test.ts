import { expect, test } from "vitest";
import { absentRegex } from "../../../src/rules/promql/absent-regex.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("several values are reported in alerts only", () => {
  const expr = 'absent_over_time(up{zone!~"a|b",job=~"a|b"}[5m])';
  expect(findingsIn(absentRegex, expr)).toEqual(['alternatives job=~"a|b"']);
  expect(findingsIn(absentRegex, expr, { record: "up:absent" })).toEqual([]);
});

test.each([
  'absent(up{job=~"a.*"})',
  'absent(up{job="a"})',
  'absent(sum(up{job=~"a|b"}))',
  'abs(up{job=~"a|b"})',
])("%s does not list values", (expr) => {
  expect(findingsIn(absentRegex, expr)).toEqual([]);
});
