import { expect, test } from "vitest";
import { groupBy } from "../../../src/rules/alertmanager/group-by.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["['...', '...']", []],
  ["['...', a, '...']", ["wildcard '...'"]],
  ["[null, null]", ["duplicate null"]],
  ["[]", []],
])("%s", (labels, expected) => {
  const content = `route: {receiver: a, group_by: ${labels}}\nreceivers: [{name: a}]\n`;
  expect(findingsInConfig(groupBy, content)).toEqual(expected);
});
