import { expect, test } from "vitest";
import { alertForLimits } from "../../../src/rules/prometheus/alert-for-limits.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

const CONTENT = ruleFile(
  ["alert: A", "expr: up == 0", "for: 1m", "keep_firing_for: 3h"],
  ["record: a:up:sum", "expr: sum(up)"],
);

test.each([
  ["nothing by default", {}, []],
  ["a `for` below the minimum", { minFor: "5m" }, ["shorter 1m"]],
  ["a `keep_firing_for` above the maximum", { maxKeepFiringFor: "1h" }, ["longer 3h"]],
  ["nothing where a limit is longer than Prometheus counts", { maxFor: "999999y", minFor: "999999y" }, []],
])("reports %s", (_title, options, expected) => {
  expect(findingsInFile(alertForLimits, CONTENT, { options })).toEqual(expected);
});
