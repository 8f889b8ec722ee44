import { expect, test } from "vitest";
import { aggregationLabels } from "../../../src/rules/promql/aggregation-labels.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const record = "requests:sum";

test.each([
  ["without (…) that removes a label", "sum without (job) (requests)", { keep: ["job"] }, ["lost job"]],
  ["an outer aggregation", "sum(max by (job) (requests))", { keep: ["job"] }, ["lost sum"]],
  [
    "without (…) that may keep a label",
    "max without (job) (requests)",
    { strip: ["instance"] },
    ["kept max"],
  ],
])("reports %s", (_title, expr, options, expected) => {
  expect(findingsIn(aggregationLabels, expr, { record, options })).toEqual(expected);
});

test.each([
  [
    "a label that an inner aggregation keeps",
    "sum by (job) (sum by (job, instance) (x))",
    { strip: ["instance"] },
  ],
  ["no aggregation", "requests", { keep: ["job"], strip: ["instance"] }],
  ["a loss that is not of an aggregation", "sum by (job) (x) * on () sum(y)", { keep: ["job"] }],
  ["rules that are not meant", "sum(requests)", { keep: ["job"], rules: "errors:.*" }],
])("is content with %s", (_title, expr, options) => {
  expect(findingsIn(aggregationLabels, expr, { record, options })).toEqual([]);
});

test("a label the rule sets itself is not lost", () => {
  const options = { keep: ["job"] };
  expect(findingsIn(aggregationLabels, "sum(x)", { record, options, group: "labels: { job: a }" })).toEqual(
    [],
  );
});
