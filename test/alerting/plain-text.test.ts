import { expect, test } from "vitest";
import { oneLine, paragraphs } from "../../src/alerting/plain-text.js";

test.each([
  ["a\r\nb\tc", "a b c", "a\nb\tc"],
  [" a\u0000b\u001b[31m ", "a b [31m", "ab[31m"],
  ["a\u2028b\u2029c\u0085d", "a b c d", "a\nb\nc\nd"],
  ["\u202eevil\u202c \u2066x\u2069", "evil x", "evil x"],
  ["\ud800a\udc00", "\ufffda\ufffd", "\ufffda\ufffd"],
  ["👩‍👩‍👧 é", "👩‍👩‍👧 é", "👩‍👩‍👧 é"],
  ["a   b", "a b", "a   b"],
  ["", "", ""],
])("%j is %j in one line, and %j in several", (text, line, lines) => {
  expect([oneLine(text), paragraphs(text)]).toEqual([line, lines]);
});
