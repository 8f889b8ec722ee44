import { expect, test } from "vitest";
import { labelReplaceRegex } from "../../../src/rules/promql/label-replace-regex.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test.each([
  [String.raw`label_replace(x, "a", "$1", "b", "(\\d+")`, [String.raw`invalid "(\\d+"`]],
  ["label_replace(x, 'a', '$1', 'b', '(.+)(')", ["invalid ("]],
  ["label_replace(x, 'a', '$0$1', 'b', '(.+)')", []],
  ["label_replace(x, 'a', '$$2', 'b', '.+')", []],
  ["label_replace(x, 'a', '$', 'b', '.+')", []],
  ["label_replace(x, 'a', '${host}', 'b', '(?P<node>.+)')", ["group '${host}'"]],
  ["label_replace(x, 'a', '$3', 'b', '(.+)-(.+)')", ["group '$3'"]],
  ["label_replace(x, 'a', '$1', 'b', 'api')", ["group '$1'"]],
  ["label_replace(x, 'a', '$1', 'b', '(.+)$')", ["anchor '(.+)$'"]],
  ["label_join(x, 'a', '-', 'b', '(')", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(labelReplaceRegex, expr)).toEqual(expected);
});

test("a group left unclosed by a matcher may close the one Prometheus puts around the pattern", () => {
  expect(findingsIn(labelReplaceRegex, "label_replace(x, 'a', '', 'b', 'c)|(?:d')")).toEqual([]);
});
