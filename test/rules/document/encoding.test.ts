import { expect, test } from "vitest";
import { validate } from "../../../src/rules/validate.js";

test.each<[string, string | Uint8Array, readonly string[]]>([
  ["zero bytes", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0), ["1:1 unreadable"]],
  ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x61, 0), ["1:1 unreadable"]],
  ["a byte that is not UTF-8", Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0x0a), ["1:4 unreadable"]],
  ["half of a surrogate pair", "# \ud800\n", ["1:3 unreadable"]],
  ["text", "# é\n", []],
])("%s", (_title, content, expected) => {
  const findings = validate({ file: "a.yml", content }).findings.filter(
    ({ ruleId }) => ruleId === "document/encoding",
  );
  expect(
    findings.map(({ range, messageId }) => `${range.start.line}:${range.start.column} ${messageId}`),
  ).toEqual(expected);
});
