import { expect, test } from "vitest";
import { templateQuery } from "../../../src/rules/prometheus/template-query.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const inFile = (template: string): readonly string[] =>
  findingsInFile(
    templateQuery,
    ruleFile(["alert: A", "expr: up == 0", "annotations:", "  a: |-", `    ${template}`]),
  );

test.each([
  ['{{ query "up + abs(" }}', "invalid "],
  ["{{ query `abs('x')` }}", "invalid 'x'"],
  ['{{ query "abs(\\"x\\")" }}', 'invalid "abs(\\"x\\")"'],
  ['{{ "up[5m]" | query }}', 'range "up[5m]"'],
  ["{{ query `'text'` }}", "range `'text'`"],
  ['{{ printf "up[%dm] + %f%%" 5 2.0 | query }}', 'invalid "up[%dm] + %f%%"'],
])("reports %s", (template, expected) => {
  expect(inFile(template)).toEqual([expected]);
});

test.each([
  ["a scalar", '{{ query "time()" }}'],
  [
    "a query that is put together",
    '{{ query (printf "up{job=%q} > %v and %s %% 2" $labels.job $value "x") }}',
  ],
  [
    "a query that is a value",
    "{{ query $labels.expr }} {{ query (print `up`) }} {{ query (printf $labels.expr) }}",
  ],
  ["a query that is missing", "{{ query }} {{ query printf }}"],
])("is content with %s", (_title, template) => {
  expect(inFile(template)).toEqual([]);
});
