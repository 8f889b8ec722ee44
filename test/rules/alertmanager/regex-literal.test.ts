import { expect, test } from "vitest";
import { regexLiteral } from "../../../src/rules/alertmanager/regex-literal.js";
import { Engine } from "../../../src/validator/engine.js";

test.each([
  ['a=~"b"', 'a=~"b" matches one value only: a="b"'],
  ['a!~"b"', 'a!~"b" matches one value only: a!="b"'],
  ['a!~""', 'a!~"" matches one value only: a!=""'],
])("%s", (matcher, message) => {
  const content = `route: {receiver: a, routes: [{matchers: ['${matcher}']}]}\nreceivers: [{name: a}]\n`;
  const { findings } = new Engine([regexLiteral], {}).run([{ file: "a.yml", content }]);
  expect(findings.map((finding) => finding.message)).toEqual([message]);
});
