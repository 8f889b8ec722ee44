import { expect, test } from "vitest";
import { duplicateRule } from "../../../src/rules/prometheus/duplicate-rule.js";
import { validate } from "../../../src/rules/validate.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const recorded = (...expressions: readonly string[]): string =>
  ruleFile(...expressions.map((expr) => ["record: r", `expr: '${expr}'`]));

test.each([
  ["are read from other metrics", "sum by (job) (up)", "sum by (job) (down)"],
  ["have lost the label that would tell them apart", 'sum(up{job="a"})', 'sum(up{job="b"})'],
  ["may share a series", 'up{job=~"a|b"}', 'up{job=~"b|c"}'],
  ["hold numbers", "vector(1)", "vector(2)"],
])("reports series that %s", (_title, first, second) => {
  expect(findingsInFile(duplicateRule, recorded(first, second))).toEqual(["series r"]);
});

test.each([
  ["values of a label", 'up{job="a"}', 'up{job="b"}'],
  [
    "patterns of a label",
    'sum by (code) (hits_total{code=~"2.."})',
    'sum by (code) (hits_total{code=~"5.."})',
  ],
  ["labels of their own", "sum by (pod) (up)", "sum by (node) (up)"],
])("is content with series told apart by %s", (_title, first, second) => {
  expect(findingsInFile(duplicateRule, recorded(first, second))).toEqual([]);
});

test("a label that the rules set tells nothing apart", () => {
  const content = ruleFile(
    ["record: r", `expr: 'up{job="a"}'`, "labels: {job: x}"],
    ["record: r", `expr: 'up{job="b"}'`, "labels: {job: x}"],
  );
  expect(findingsInFile(duplicateRule, content)).toEqual(["series r"]);
});

test("the same expression counts most, and the first rule is named", () => {
  const content = recorded("sum(a)", "sum(b)", "sum( b )");
  const { findings } = validate({ file: "rules.yml", content });
  const found = findings.filter(({ ruleId }) => ruleId === duplicateRule.id);
  expect(found.map(({ messageId, severity }) => `${messageId} ${severity}`)).toEqual([
    "series warning",
    "same error",
  ]);
  expect(found[1]?.related?.map(({ path }) => path)).toEqual([["groups", 0, "rules", 1, "record"]]);
});

test("of an expression that does not parse nothing is known", () => {
  expect(findingsInFile(duplicateRule, recorded("up ==", "up"))).toEqual(["series r"]);
});

test("labels in another order are the same labels", () => {
  const content = ruleFile(
    ["alert: A", "expr: up == 0", "labels: {a: x, b: y}"],
    ["alert: A", "expr: up == 0", "labels: {b: y, a: x}"],
    ["alert: A", "expr: up == 0", "labels: {a: x}"],
  );
  expect(findingsInFile(duplicateRule, content)).toEqual(["same A"]);
});

test("very many rules of one name are not compared each with each", () => {
  const content = recorded(...Array.from({ length: 2_000 }, (_, index) => `sum(metric_${index})`));
  expect(findingsInFile(duplicateRule, content)).toHaveLength(1_999);
});
