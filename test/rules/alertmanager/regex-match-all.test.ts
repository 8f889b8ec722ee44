import { expect, test } from "vitest";
import { regexMatchAll } from "../../../src/rules/alertmanager/regex-match-all.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ['a=~".*"', ['everything a=~".*"']],
  ['a!~".*"', []],
  ['a=~"b|"', ['emptyAlternative a=~"b|"']],
  ['a=~"(b|)"', ['emptyAlternative a=~"(b|)"']],
  ['a!~"|b"', ['emptyAlternative a!~"|b"']],
  ['a=~"b?"', []],
  ['a=~".+"', []],
])("%s", (matcher, findings) => {
  const content = `route: {receiver: a, routes: [{matchers: ['${matcher}']}]}\nreceivers: [{name: a}]\n`;
  expect(findingsInConfig(regexMatchAll, content)).toEqual(findings);
});
