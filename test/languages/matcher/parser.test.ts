import { expect, test } from "vitest";
import { MAX_MATCHERS_LENGTH, parseMatcher, parseMatchers } from "../../../src/languages/matcher/parser.js";

const valuesOf = (text: string): unknown => {
  const result = parseMatchers(text);
  return result.ok ? result.value.matchers.map(({ value }) => value) : result.error.code;
};

/** Which parser the default mode of Alertmanager 0.34 believes. */
test.each([
  ["foo=bar", ["bar"]],
  [" {foo=bar} ", ["bar"]],
  ['"foo"=bar', ["bar"]],
  ["foo.bar=x", ["x"]],
  ['""=bar', ["bar"]],
  ['foo="a\\\\b"', ["a\\b"]],
  ["", []],
  ["{}", []],
])("%j is the same to both parsers, or only for the new one", (text, values) => {
  expect(parseMatchers(text)).toMatchObject({ ok: true });
  expect(parseMatchers(text)).not.toHaveProperty("value.warning");
  expect(valuesOf(text)).toEqual(values);
});

test.each([
  ["foo=", 'foo=""', "missingValue"],
  ["foo=a b", 'foo="a b"', "missingComma"],
  ["foo='bar'", "foo=\"'bar'\"", "invalidInput"],
  ['foo=~"\\d+"', 'foo=~"\\\\d+"', "invalidInput"],
  ["{foo=~a{2},b=c}", 'foo=~"a{2}",b="c"', "missingComma"],
  ["foo=~a{2}", 'foo=~"a{2"', "missingComma"],
  ["{foo=bar}}", 'foo="bar}"', "trailingInput"],
])("%j is for the classic parser only; %s is for both", (text, suggestion, code) => {
  const result = parseMatchers(text);
  expect(result).toMatchObject({
    ok: true,
    value: { warning: { kind: "incompatible", suggestion, error: { code } } },
  });
  expect(parseMatchers(suggestion)).not.toHaveProperty("value.warning");
  expect(valuesOf(suggestion)).toEqual(valuesOf(text));
});

test.each([
  ['foo="bar\\t"', "bar\\t", "bar\t"],
  ['foo="\\101"', "\\101", "A"],
])("%j means two things, and the classic one counts", (text, classic, utf8) => {
  expect(valuesOf(text)).toEqual([classic]);
  expect(parseMatchers(text)).toMatchObject({
    value: { warning: { kind: "disagreement", utf8: [{ value: utf8 }] } },
  });
});

test.each(["foo", "foo=bar,,", "{{foo=bar}}", 'foo="ba"r"', "foo=~*"])(
  "%j is refused by both, in the words of the classic parser",
  (text) => {
    expect(parseMatchers(text)).toEqual(parseMatchers(text, { mode: "classic" }));
    expect(parseMatchers(text)).toMatchObject({ ok: false });
    expect(parseMatchers(text, { mode: "utf8" })).toMatchObject({ ok: false });
  },
);

test("each mode is the one parser", () => {
  expect(parseMatchers("foo=", { mode: "utf8" })).toMatchObject({ ok: false });
  expect(parseMatchers("foo=", { mode: "classic" })).toMatchObject({ ok: true });
  expect(parseMatchers("foo.bar=x", { mode: "utf8" })).toMatchObject({ ok: true });
  expect(parseMatchers("foo.bar=x", { mode: "classic" })).toMatchObject({ ok: false });
});

test.each([
  ["{a=b}", "unexpectedBrace", "unexpected open or close brace: {a=b}"],
  ["a=b}", "unexpectedBrace", "unexpected open or close brace: a=b}"],
  [" ", "wrongCount", "no matchers"],
  ["a=b,c=d", "wrongCount", "expected 1 matcher, found 2"],
  ["a", "missingOperator", "end of input: expected an operator such as '=', '!=', '=~' or '!~'"],
])("%j is no single matcher: %s", (text, code, message) => {
  expect(parseMatcher(text, { mode: "utf8" })).toMatchObject({ error: { code, message } });
});

test("a single matcher", () => {
  expect(parseMatcher("a.b!=c")).toMatchObject({ value: { matcher: { name: "a.b", operator: "!=" } } });
  expect(parseMatcher("a=~c", { mode: "classic" })).toMatchObject({ value: { matcher: { value: "c" } } });
  expect(parseMatcher("a=b,c=d")).toMatchObject({
    value: { matcher: { value: "b,c=d" }, warning: { kind: "incompatible", error: { code: "wrongCount" } } },
  });
  expect(parseMatcher("a=b}", { mode: "classic" })).toMatchObject({ value: { matcher: { value: "b}" } } });
  expect(parseMatcher("")).toMatchObject({ error: { message: "bad matcher format: " } });
});

test("a text that is too long is refused", () => {
  const text = "a=b,".repeat(MAX_MATCHERS_LENGTH / 4);
  expect(parseMatchers(text)).toMatchObject({ ok: true });
  expect(parseMatchers(`${text} `)).toMatchObject({ error: { code: "tooLong" } });
  expect(parseMatcher(`${text} `)).toMatchObject({ error: { code: "tooLong" } });
});
