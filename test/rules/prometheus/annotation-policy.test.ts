import { expect, test } from "vitest";
import { annotationPolicy } from "../../../src/rules/prometheus/annotation-policy.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const CONTENT = ruleFile(
  [
    "alert: A",
    "expr: up == 0",
    "labels: {team: TODO}",
    "annotations: {team: '{{ $labels.team }}', summary: ''}",
  ],
  ["record: a:up:sum", "expr: sum(up)"],
);

test("says nothing until it is asked to", () => {
  expect(findingsInFile(annotationPolicy, CONTENT)).toEqual([]);
});

test("looks at annotations only, and not at what templates print", () => {
  const options = { entries: { team: { values: ["web"] } }, forbiddenValues: ["TODO"], rules: "all" };
  expect(findingsInFile(annotationPolicy, CONTENT, { options })).toEqual([]);
});

test("an annotation without a text is missing", () => {
  const options = { entries: { summary: { required: true, pattern: ".+" } } };
  expect(findingsInFile(annotationPolicy, CONTENT, { options })).toEqual(["missing A"]);
});
