import { expect, test } from "vitest";
import { emptyItem } from "../../../src/rules/prometheus/empty-item.js";
import { findingsInFile } from "../../helpers/document-findings.js";

test.each([
  ["an empty group", "groups: [null, {name: a}]", ["empty null"]],
  ["an empty rule", "groups: [{name: a, rules: [~]}]", ["empty ~"]],
  ["nothing where an item is of a wrong type", "groups: [x, {name: a, rules: [[]]}]", []],
  ["nothing in a file without groups", "{}", []],
])("reports %s", (_title, content, expected) => {
  expect(findingsInFile(emptyItem, content)).toEqual(expected);
});
