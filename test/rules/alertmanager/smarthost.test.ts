import { expect, test } from "vitest";
import { smarthost } from "../../../src/rules/alertmanager/smarthost.js";
import { validate } from "../../../src/rules/validate.js";

// What `net.SplitHostPort` says, but for the empty port.
test.each([
  ["mail", "missing port in address"],
  ["mail:", "the port cannot be empty"],
  ["a:b:c", "too many colons in address"],
  ["[::1", "missing ']' in address"],
  ["[::1]", "missing port in address"],
  ["[::1]x:25", "missing port in address"],
  ["[::1]:25:26", "too many colons in address"],
  ["[a[b]:25", "unexpected '[' in address"],
  ["a[b:25", "unexpected '[' in address"],
  ["a]b:25", "unexpected ']' in address"],
  ["[a]]:25", "missing port in address"],
  ["[::1]:25", undefined],
  [":smtp", undefined],
  ["", undefined],
])("%j: %s", (address, problem) => {
  const content = `global: {smtp_smarthost: '${address}'}\nroute: {receiver: a}\nreceivers: [{name: a}]\n`;
  const { findings } = validate({ file: "alertmanager.yml", content });
  const own = findings.filter(({ ruleId }) => ruleId === smarthost.id);
  expect(own.map(({ message }) => message)).toEqual(
    problem === undefined ? [] : [`address "${address}": ${problem}`],
  );
});
