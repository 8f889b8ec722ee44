import { expect, test } from "vitest";
import { templateValueFormat } from "../../../src/rules/prometheus/template-value-format.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const inFile = (expr: string, field = "annotations"): readonly string[] =>
  findingsInFile(
    templateValueFormat,
    ruleFile(["alert: A", `expr: ${expr}`, `${field}: {a: '{{ $value }}'}`]),
  );

test.each([
  ["(rate(errors_total[5m]) > 5) and on () up", ["rate {{ $value }}"]],
  ["(a / b) > 0.5 unless c", ["ratio {{ $value }}"]],
  ["a / b > bool 0.5", []],
  ["up == 0", []],
])("%s: %j", (expr, expected) => {
  expect(inFile(expr)).toEqual(expected);
});

test("labels are looked at by another rule", () => {
  expect(inFile("a / b > 0.5", "labels")).toEqual([]);
});
