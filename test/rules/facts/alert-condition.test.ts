import { expect, test } from "vitest";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { findUnconditional } from "../../../src/rules/facts/alert-condition.js";

function partOf(text: string): string | undefined {
  const { expression } = parsePromql(text);
  if (expression === undefined) throw new Error(`cannot parse ${text}`);
  const part = findUnconditional(expression);
  return part && text.slice(part.span.start, part.span.end);
}

test.each([
  ["errors", "errors"],
  ["-(errors)", "errors"],
  ["sum(errors)", "sum(errors)"],
  ["rate(errors[5m])", "rate(errors[5m])"],
  ["max_over_time(errors[5m:1m])", "max_over_time(errors[5m:1m])"],
  ["time()", "time()"],
  ["scalar(errors > 5)", "scalar(errors > 5)"],
  ["vector(scalar(errors > 5))", "vector(scalar(errors > 5))"],
  ["errors > bool 5", "errors > bool 5"],
  ["errors / requests", "errors / requests"],
  ["errors * 100", "errors * 100"],
  ["5", "5"],
  ["errors or requests > 5", "errors"],
  ["errors > 5 or requests", "requests"],
  ['label_replace(errors, "a", "b", "c", "d")', 'label_replace(errors, "a", "b", "c", "d")'],
])("%s always returns %s", (text, expected) => {
  expect(partOf(text)).toBe(expected);
});

test.each([
  "errors > 5",
  "sum(errors > 5)",
  "(errors > 5) / requests",
  "requests * (errors > 5)",
  "errors and requests",
  "errors unless requests",
  "absent(errors)",
  "absent_over_time(errors[5m])",
  "count_over_time((errors > 5)[5m:])",
  "(errors > bool 5) == 1",
  "clamp_max(errors > 5, 9)",
  "ALERTS",
  "ALERTS_FOR_STATE",
  "job:errors:high",
  '{__name__=~"errors.*"}',
])("%s has a condition", (text) => {
  expect(partOf(text)).toBeUndefined();
});
