import { expect, test } from "vitest";
import { selectorMatcherMissing } from "../../../src/rules/promql/selector-matcher-missing.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const required = [{ label: "env" }];

test.each([
  ["a matcher that excludes a value", 'up{env!="test"}', ['missing up{env!="test"}']],
  ["an empty value", 'up{env=""}', ['value env=""']],
  ["a selector without a name", '{job="a"}', ['missing {job="a"}']],
])("reports %s", (_title, expr, expected) => {
  expect(findingsIn(selectorMatcherMissing, expr, { options: { required } })).toEqual(expected);
});

test.each([
  ["a regular expression", 'up{env=~"prod|test"}', { required: [{ label: "env", value: "prod" }] }],
  ["other metrics", "up", { required: [{ label: "env", metrics: "node_.*" }] }],
  ["other functions", "rate(x_total[5m])", { required: [{ label: "env", within: ["absent", "increase"] }] }],
])("is content with %s", (_title, expr, options) => {
  expect(findingsIn(selectorMatcherMissing, expr, { options })).toEqual([]);
});
