import { expect, test } from "vitest";
import { parseUtf8Matchers } from "../../../src/languages/matcher/utf8.js";

/** The behavior of `matcher/parse`, Alertmanager 0.34. */
test.each<[text: string, matchers: readonly (readonly [string, string, string])[]]>([
  ["", []],
  ["{}", []],
  [" { } ", []],
  ["foo=bar", [["foo", "=", "bar"]]],
  [" {foo = bar} ", [["foo", "=", "bar"]]],
  ["foo=bar,", [["foo", "=", "bar"]]],
  ["{foo!=bar,}", [["foo", "!=", "bar"]]],
  [
    "foo=\u00a0bar\u0085,\u2003a=b",
    [
      ["foo", "=", "bar"],
      ["a", "=", "b"],
    ],
  ],
  ['foo=""', [["foo", "=", ""]]],
  ['foo="bar\\t"', [["foo", "=", "bar\t"]]],
  ['foo="\\u00e9\\101\\U0001f642\\xc3\\xa9"', [["foo", "=", "éA🙂é"]]],
  ['foo=~"\\\\d+"', [["foo", "=~", "\\d+"]]],
  ['foo!~"a{2}"', [["foo", "!~", "a{2}"]]],
  ['"foo"=bar', [["foo", "=", "bar"]]],
  ['"a b"="c,d}"', [["a b", "=", "c,d}"]]],
  ["foo.bar=x", [["foo.bar", "=", "x"]]],
  ["foo-bar=x", [["foo-bar", "=", "x"]]],
  ["0foo=x", [["0foo", "=", "x"]]],
  ["foo🙂=🙂", [["foo🙂", "=", "🙂"]]],
  ["foo:bar=x", [["foo:bar", "=", "x"]]],
  ['""=bar', [["", "=", "bar"]]],
  [
    'foo="a,b",c=~d',
    [
      ["foo", "=", "a,b"],
      ["c", "=~", "d"],
    ],
  ],
])("%j", (text, matchers) => {
  const result = parseUtf8Matchers(text);
  expect(result.ok && result.value.map(({ name, operator, value }) => [name, operator, value])).toEqual(
    matchers,
  );
});

const OPERATOR = "expected an operator such as '=', '!=', '=~' or '!~'";

test.each<[text: string, code: string, message: string, wrong: string]>([
  ["{", "missingCloseBrace", "0:1: end of input: expected close brace", ""],
  ["{foo=bar", "missingCloseBrace", "0:8: end of input: expected close brace", ""],
  ["{foo=bar, ", "missingCloseBrace", "0:9: end of input: expected close brace", ""],
  ["}", "missingOpenBrace", "0:1: }: expected opening brace", "}"],
  ["foo=bar}", "missingOpenBrace", "0:8: }: expected opening brace", "}"],
  ["foo=bar,}", "missingOpenBrace", "0:9: }: expected opening brace", "}"],
  ["{foo=bar}}", "trailingInput", "9:10: }: expected end of input", "}"],
  ["{foo=bar},a=b", "trailingInput", "9:10: ,: expected end of input", ","],
  ["{foo=bar} '", "invalidInput", "10:11: ': invalid input: expected end of input", "'"],
  ["{{foo=bar}}", "missingName", "1:2: unexpected {: expected label name", "{"],
  [",foo=bar", "missingName", "0:1: unexpected ,: expected label name", ","],
  ["=bar", "missingName", "0:1: unexpected =: expected label name", "="],
  ["foo", "missingOperator", `end of input: ${OPERATOR}`, ""],
  ["{foo}", "missingOperator", `4:5: unexpected }: ${OPERATOR}`, "}"],
  ["foo<bar", "missingOperator", `end of input: ${OPERATOR}`, ""],
  ["foo!bar", "missingOperator", `3:4: !: expected one of '=~': ${OPERATOR}`, "!"],
  ["foo!", "missingOperator", `3:4: unexpected end of input, expected one of '=~': ${OPERATOR}`, "!"],
  ["!", "missingOperator", "0:1: unexpected end of input, expected one of '=~'", "!"],
  ["{'", "invalidInput", "1:2: ': invalid input", "'"],
  ["foo=", "missingValue", "end of input: expected label value", ""],
  ["{foo=}", "missingValue", "5:6: unexpected }: expected label value", "}"],
  ["foo==bar", "missingValue", "4:5: unexpected =: expected label value", "="],
  ["🙂='bar'", "invalidInput", "2:3: ': invalid input: expected label value", "'"],
  ["foo=\\d", "invalidInput", "4:5: \\: invalid input: expected label value", "\\"],
  ['foo="bar', "unterminatedQuote", '4:8: "bar: missing end ": expected label value', '"bar'],
  ['foo="bar\\"', "unterminatedQuote", '4:10: "bar\\": missing end ": expected label value', '"bar\\"'],
  ['foo="\\d"', "invalidInput", '4:8: "\\d": invalid input', '"\\d"'],
  ['foo="\\xe9"', "invalidInput", '4:10: "\\xe9": invalid input', '"\\xe9"'],
  ['foo="a\nb"', "invalidInput", '4:9: "a\nb": invalid input', '"a\nb"'],
  ['"\\d"=a', "invalidInput", '0:4: "\\d": invalid input', '"\\d"'],
  ["foo=a b", "missingComma", "6:7: unexpected b: expected a comma or close brace", "b"],
  ["foo=a '", "invalidInput", "6:7: ': invalid input: expected a comma or close brace", "'"],
  ["foo=a,,", "missingMatcher", "6:7: unexpected ,: expected a matcher or close brace after comma", ","],
  ["foo=a,`", "invalidInput", "6:7: `: invalid input: expected a matcher or close brace after comma", "`"],
  ["foo=a,b", "missingOperator", `end of input: ${OPERATOR}`, ""],
  [
    'foo=~"["',
    "invalidRegex",
    "failed to create matcher: error parsing regexp: missing closing ]: `[)$`",
    "[",
  ],
  [
    'foo=~"a\\\\1"',
    "invalidRegex",
    "failed to create matcher: error parsing regexp: invalid escape sequence: `\\1`",
    '"a\\\\1"',
  ],
])("%j is refused: %s", (text, code, message, wrong) => {
  const result = parseUtf8Matchers(text);
  if (result.ok) expect.fail(JSON.stringify(result.value));
  const { span } = result.error;
  expect({ ...result.error, span: text.slice(span.start, span.end) }).toEqual({ code, message, span: wrong });
});

test("a matcher knows its places, in UTF-16 units", () => {
  const text = '{🙂=b, "te am" !~ "d🙂b" }';
  const result = parseUtf8Matchers(text);
  if (!result.ok) expect.fail(result.error.message);
  expect(
    result.value.map((matcher) =>
      [matcher.span, matcher.nameSpan, matcher.valueSpan].map(({ start, end }) => text.slice(start, end)),
    ),
  ).toEqual([
    ["🙂=b", "🙂", "b"],
    ['"te am" !~ "d🙂b"', '"te am"', '"d🙂b"'],
  ]);
});
