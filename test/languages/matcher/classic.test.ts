import { expect, test } from "vitest";
import { parseClassicMatcher, parseClassicMatchers } from "../../../src/languages/matcher/classic.js";

const read = (text: string): unknown => {
  const result = parseClassicMatchers(text);
  return result.ok
    ? result.value.map(({ name, operator, value }) => [name, operator, value])
    : result.error.code;
};

/** The behavior of `labels.ParseMatchers`, Alertmanager 0.25 and 0.34. */
test.each<[text: string, matchers: readonly (readonly [string, string, string])[]]>([
  ["", []],
  ["{", []],
  ["}", []],
  ["{}", []],
  ["{ }", []],
  ["foo=bar", [["foo", "=", "bar"]]],
  [" foo = bar ", [["foo", "=", "bar"]]],
  ["{foo=bar,}", [["foo", "=", "bar"]]],
  ["foo=bar, ", [["foo", "=", "bar"]]],
  [
    "foo=bar,\u00a0b=c\u00a0",
    [
      ["foo", "=", "bar"],
      ["b", "=", "c"],
    ],
  ],
  ["foo=", [["foo", "=", ""]]],
  ["foo!=", [["foo", "!=", ""]]],
  ["foo=~", [["foo", "=~", ""]]],
  ["foo = ", [["foo", "=", ""]]],
  ['foo=""', [["foo", "=", ""]]],
  ["foo=a b", [["foo", "=", "a b"]]],
  ["foo=a\n b", [["foo", "=", "a\n b"]]],
  ["foo='bar'", [["foo", "=", "'bar'"]]],
  ["foo=`bar`", [["foo", "=", "`bar`"]]],
  ['foo="a,b"', [["foo", "=", "a,b"]]],
  [
    'foo="a\\",b",c=d',
    [
      ["foo", "=", 'a",b'],
      ["c", "=", "d"],
    ],
  ],
  ['foo="bar\\t"', [["foo", "=", "bar\\t"]]],
  ['foo="\\u00e9"', [["foo", "=", "\\u00e9"]]],
  ['foo="a\\nb\\\\c\\"d"', [["foo", "=", 'a\nb\\c"d']]],
  ["foo=a\\nb\\", [["foo", "=", "a\nb\\"]]],
  ['foo=\\"', [["foo", "=", '"']]],
  ['foo=~"\\d+"', [["foo", "=~", "\\d+"]]],
  ['foo=~"\\\\d+"', [["foo", "=~", "\\d+"]]],
  ["foo=~a{2}", [["foo", "=~", "a{2"]]],
  ["{foo=~a{2}}", [["foo", "=~", "a{2}"]]],
  [
    "foo=~a{2},b=c",
    [
      ["foo", "=~", "a{2}"],
      ["b", "=", "c"],
    ],
  ],
  ["foo==bar", [["foo", "=", "=bar"]]],
  ["foo=~=bar", [["foo", "=~", "=bar"]]],
  ["foo=!bar", [["foo", "=", "!bar"]]],
  ["foo!~a!b", [["foo", "!~", "a!b"]]],
  ["foo:bar=x", [["foo:bar", "=", "x"]]],
  ["{foo=bar}}", [["foo", "=", "bar}"]]],
  ["foo=bar}", [["foo", "=", "bar"]]],
  ["{foo=bar", [["foo", "=", "bar"]]],
  [
    "{foo=bar},bar=baz",
    [
      ["foo", "=", "bar}"],
      ["bar", "=", "baz"],
    ],
  ],
  ["foo=bar baz=qux", [["foo", "=", "bar baz=qux"]]],
  ["__proto__=x", [["__proto__", "=", "x"]]],
])("%j", (text, matchers) => {
  expect(read(text)).toEqual(matchers);
});

test.each<[text: string, code: string, message: string, wrong: string]>([
  [" {foo=bar} ", "badFormat", "bad matcher format: {foo=bar}", "{foo=bar}"],
  ["foo=bar,,", "badFormat", "bad matcher format: ", ""],
  [",foo=bar", "badFormat", "bad matcher format: ", ""],
  [",", "badFormat", "bad matcher format: ", ""],
  ["a=b, foo!bar", "badFormat", "bad matcher format: foo!bar", "foo!bar"],
  ["a=b, foo ,c=d", "badFormat", "bad matcher format:  foo ", " foo "],
  ["=bar", "badFormat", "bad matcher format: =bar", "=bar"],
  ['"foo"=bar', "badFormat", 'bad matcher format: "foo"=bar', '"foo"=bar'],
  ["foo.bar=x", "badFormat", "bad matcher format: foo.bar=x", "foo.bar=x"],
  ["0foo=x", "badFormat", "bad matcher format: 0foo=x", "0foo=x"],
  ["1", "badFormat", "bad matcher format: 1", "1"],
  ["{{foo=bar}}", "badFormat", "bad matcher format: {foo=bar}", "{foo=bar}"],
  ["a=b,\u00a0b=c,d=e", "badFormat", "bad matcher format: \u00a0b=c", "\u00a0b=c"],
  ['foo="bar', "unescapedQuote", 'matcher value contains unescaped double quote: "bar', '"bar'],
  ['a=b,foo=bar"', "unescapedQuote", 'matcher value contains unescaped double quote: bar"', 'bar"'],
  ['foo="ba"r"', "unescapedQuote", 'matcher value contains unescaped double quote: "ba"r"', '"ba"r"'],
  ['foo="', "unescapedQuote", 'matcher value contains unescaped double quote: "', '"'],
  ['foo="a\\"', "unescapedQuote", 'matcher value contains unescaped double quote: "a\\"', '"a\\"'],
  ["foo=a\ud800", "invalidUtf8", "matcher value not valid UTF-8: a\ud800", "a\ud800"],
  ['a=b,foo=~"a["', "invalidRegex", "error parsing regexp: missing closing ]: `[)$`", "["],
  ["foo=~*", "invalidRegex", "error parsing regexp: missing argument to repetition operator: `*`", "*"],
  ["foo=~(a", "invalidRegex", "error parsing regexp: missing closing ): `^(?:(a)$`", "("],
  [
    'foo!~"(?=\\n)"',
    "invalidRegex",
    "error parsing regexp: invalid or unsupported Perl syntax: `(?=`",
    '"(?=\\n)"',
  ],
])("%j is refused: %s", (text, code, message, wrong) => {
  const result = parseClassicMatchers(text);
  if (result.ok) expect.fail(JSON.stringify(result.value));
  const { span } = result.error;
  expect({ ...result.error, span: text.slice(span.start, span.end) }).toEqual({ code, message, span: wrong });
});

test("a comma inside quotes leaves an escape open", () => {
  expect(read('a="\\,",b=c')).toBe("unescapedQuote");
});

test("a matcher knows its places", () => {
  const text = '{a=b, team !~ "d\\"b" ,c= }';
  const result = parseClassicMatchers(text);
  if (!result.ok) expect.fail(result.error.message);
  expect(
    result.value.map((matcher) =>
      [matcher.span, matcher.nameSpan, matcher.valueSpan].map(({ start, end }) => text.slice(start, end)),
    ),
  ).toEqual([
    ["a=b", "a", "b"],
    ['team !~ "d\\"b"', "team", '"d\\"b"'],
    ["c=", "c", ""],
  ]);
  expect(result.value[2]?.valueSpan).toEqual({ start: 24, end: 24 });
});

test("one matcher takes all that follows the operator", () => {
  expect(parseClassicMatcher("a=b,c=d")).toMatchObject({ ok: true, value: { value: "b,c=d" } });
});
