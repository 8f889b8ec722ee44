import { expect, test } from "vitest";
import { alertForMissing } from "../../../src/rules/prometheus/alert-for-missing.js";
import { findingsInFile, ruleFile } from "../../helpers/document-findings.js";

test.each([
  ["a single sample", "up == 0"],
  ["a short window", "rate(errors_total[1m]) > 5"],
])("reports an alert on %s", (_title, expr) => {
  expect(findingsInFile(alertForMissing, ruleFile(["alert: A", `expr: ${expr}`]))).toEqual(["missing A"]);
});

test.each([
  ["a window of five minutes", "rate(errors_total[5m]) > 5"],
  ["a window whose length only the run tells", "rate(errors_total[5m + step()]) > 5"],
  ["a subquery", "max_over_time(up[10m:1m]) == 0"],
  ["a recorded metric", "job:errors:rate5m > 5"],
  ["something that has happened", "increase(errors_total[1m]) > 0"],
  ["an age", "time() - backup_done_seconds > 90000"],
  ["how long a certificate is valid", "cert_ttl_seconds < 3600"],
  ["nothing that is stored", "vector(1)"],
])("is content with %s", (_title, expr) => {
  expect(findingsInFile(alertForMissing, ruleFile(["alert: A", `expr: '${expr}'`]))).toEqual([]);
});

test("is content with recording rules and with alerts that are meant to fire", () => {
  const content = ruleFile(["record: a:up:sum", "expr: sum(up)"], ["alert: Watchdog", "expr: up >= 0"]);
  expect(findingsInFile(alertForMissing, content)).toEqual([]);
});
