import { expect, test } from "vitest";
import { Lexer } from "../../../src/languages/promql/lexer.js";
import * as T from "../../../src/languages/promql/token.js";

/** Kind and text of each token, up to the end or the first error. */
function lex(text: string): (readonly [number, string])[] {
  const lexer = new Lexer(text);
  const tokens: (readonly [number, string])[] = [];
  for (lexer.next(); lexer.kind !== T.END && lexer.kind !== T.ERROR; lexer.next()) {
    tokens.push([lexer.kind, text.slice(lexer.start, lexer.end)]);
  }
  return tokens;
}

function kinds(text: string): number[] {
  return lex(text).map(([kind]) => kind);
}

function problem(text: string): { code?: string; message?: string; at?: number } {
  const lexer = new Lexer(text);
  do lexer.next();
  while (lexer.problem === undefined && lexer.kind !== T.END && lexer.kind !== T.ERROR);
  return lexer.problem ?? {};
}

test.each([
  ["+ - * / % ^ , @", [T.ADD, T.SUBTRACT, T.MULTIPLY, T.DIVIDE, T.MODULO, T.POWER, T.COMMA, T.AT]],
  ["== != < <= > >=", [T.EQUAL_EQUAL, T.NOT_EQUAL, T.LESS, T.LESS_EQUAL, T.GREATER, T.GREATER_EQUAL]],
  ["</ >/ =", [T.TRIM_UPPER, T.TRIM_LOWER, T.EQUAL]],
  ["( ) { }", [T.LEFT_PAREN, T.RIGHT_PAREN, T.LEFT_BRACE, T.RIGHT_BRACE]],
  ["foo a:b :x", [T.IDENTIFIER, T.METRIC_IDENTIFIER, T.METRIC_IDENTIFIER]],
  ["AND Sum OFFSET bOOl iNF Nan", [T.AND, T.SUM, T.OFFSET, T.BOOL, T.NUMBER, T.NUMBER]],
  ["infinity and_ averylongidentifier", [T.IDENTIFIER, T.IDENTIFIER, T.IDENTIFIER]],
  ['a # comment ] " \r b # c', [T.IDENTIFIER, T.IDENTIFIER]],
  ["\t\n\r ", []],
])("%j has these tokens", (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test("no keywords and no colons inside braces, where the operators of matchers are", () => {
  const inside = lex('{sum="a",by!=`b`,c=~\'\',d!~"" # x\n}').slice(1, -1);
  expect(inside.map(([kind]) => kind)).toEqual([
    ...[T.IDENTIFIER, T.EQUAL, T.STRING, T.COMMA],
    ...[T.IDENTIFIER, T.NOT_EQUAL, T.STRING, T.COMMA],
    ...[T.IDENTIFIER, T.EQUAL_REGEX, T.STRING, T.COMMA],
    ...[T.IDENTIFIER, T.NOT_EQUAL_REGEX, T.STRING],
  ]);
  expect(kinds("a,{b,c}")).toContain(T.COMMA);
});

test.each([
  ["fill (", T.FILL],
  ["fill_left\n(", T.FILL_LEFT],
  ["fill_right(", T.FILL_RIGHT],
  ["fill", T.IDENTIFIER],
  ["fill +", T.IDENTIFIER],
])("the first word of %j is a keyword only before a parenthesis", (text, kind) => {
  expect(kinds(text)[0]).toBe(kind);
});

test.each([
  "1",
  "017",
  "08",
  "1.5",
  ".5",
  "5.",
  "1e3",
  "1.e3",
  "1E-3",
  "1e+3",
  "0x1F",
  "0X_1f",
  "1_000.0_1",
  "0x1e5",
  "1e1_0",
  "0x",
  "2_",
])("%s is one number", (text) => {
  expect(lex(`${text}+`)[0]).toEqual([T.NUMBER, text]);
});

test.each(["5m", "1h30m", "1y2w3d4h5m6s7ms", "5ms1s", "1.5h", "0x5m", "1hs"])(
  "%s is one duration",
  (text) => {
    expect(lex(text)).toEqual([[T.DURATION, text]]);
  },
);

test.each([
  ["1__0", "1__"],
  ["1_", "1_"],
  ["1_.5", "1_."],
  ["1_e5", "1_e"],
  ["1e", "1e"],
  ["1e+", "1e+"],
  ["1e.5", "1e."],
  ["1e_5", "1e_"],
  ["1ee5", "1ee"],
  ["1e5e5", "1e5e"],
  ["1.2.3", "1.2."],
  ["1.5.", "1.5."],
  ["1..", "1.."],
  ["1._5", "1._"],
  ["0x1.5", "0x1."],
  ["1foo", "1"],
  ["0b11", "0"],
  ["1hh", "1hh"],
  ["1w1y", "1w1"],
  ["5m5", "5m5"],
  ["5mx", "5mx"],
  ["0xeee", "0xeee"],
])("%s is no number, as far as %j", (text, reached) => {
  expect(problem(text)).toMatchObject({
    code: "invalidNumber",
    message: `bad number or duration syntax: "${reached}"`,
    at: 0,
  });
});

test.each([
  ["[5m]", [T.LEFT_BRACKET, T.DURATION, T.RIGHT_BRACKET]],
  ["[ ]", [T.LEFT_BRACKET, T.RIGHT_BRACKET]],
  ["[5m:1m]", [T.LEFT_BRACKET, T.DURATION, T.COLON, T.DURATION, T.RIGHT_BRACKET]],
  [
    "[-+*/%^(),5]",
    [
      ...[T.LEFT_BRACKET, T.SUBTRACT, T.ADD, T.MULTIPLY, T.DIVIDE, T.MODULO, T.POWER],
      ...[T.LEFT_PAREN, T.RIGHT_PAREN, T.COMMA, T.NUMBER, T.RIGHT_BRACKET],
    ],
  ],
  [
    "[STEP Range max_of MIN_OF .5]",
    [T.LEFT_BRACKET, T.STEP, T.RANGE, T.MAX_OF, T.MIN_OF, T.NUMBER, T.RIGHT_BRACKET],
  ],
  ["[5m+range step]", [T.LEFT_BRACKET, T.DURATION, T.ADD, T.RANGE, T.STEP, T.RIGHT_BRACKET]],
  [
    "[5][step:]",
    [T.LEFT_BRACKET, T.NUMBER, T.RIGHT_BRACKET, T.LEFT_BRACKET, T.STEP, T.COLON, T.RIGHT_BRACKET],
  ],
  ["[5 # c\n]", [T.LEFT_BRACKET, T.NUMBER, T.RIGHT_BRACKET]],
])("the tokens of %s in brackets", (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});

test.each([
  ["(a", "unclosedBracket", "unclosed left parenthesis", 2],
  ["[5", "unclosedBracket", "unclosed left bracket", 2],
  ["[", "unclosedBracket", "unexpected end of input in duration expression", 1],
  ["{a", "unclosedBracket", "unexpected end of input inside braces", 2],
  ["a)", "unmatchedBracket", "unexpected right parenthesis ')'", 2],
  ["[)", "unmatchedBracket", "unexpected right parenthesis ')'", 2],
  ["a]", "unmatchedBracket", "unexpected right bracket ']'", 1],
  ["[5[", "unmatchedBracket", "unexpected left bracket '['", 2],
  ["{{", "unmatchedBracket", "unexpected left brace '{'", 1],
  ["a}", "unexpectedCharacter", "unexpected character: '}'", 1],
  ["a . b", "unexpectedCharacter", "unexpected character: '.'", 2],
  ["a=~", "unexpectedCharacter", "unexpected character after '=': '~'", 1],
  ["a!b", "unexpectedCharacter", "unexpected character after '!': 'b'", 1],
  ["{a!", "unexpectedCharacter", "unexpected character after '!' inside braces: '\ufffd'", 2],
  ["{1", "unexpectedCharacter", "unexpected character inside braces: '1'", 1],
  ["[a", "unexpectedCharacter", "unexpected character in duration expression: 'a'", 1],
  ["[stepper]", "unexpectedCharacter", "unexpected character in duration expression: 's'", 1],
  ["[max_of_everything]", "unexpectedCharacter", "unexpected character in duration expression: 'm'", 1],
  ["[#", "unexpectedCharacter", "unexpected character in duration expression: '#'", 1],
  ["[5m f", "unexpectedCharacter", "unexpected character: 'f', expected ':'", 4],
  ["[5:5:", "unexpectedCharacter", "unexpected colon ':'", 4],
  ["[:", "unexpectedCharacter", "unexpected colon before duration in duration expression", 2],
  ["[5][step::", "unexpectedCharacter", "unexpected repeated colon in duration expression", 10],
  ["😀", "unexpectedCharacter", "unexpected character: '😀'", 0],
  ["\u00a0", "unexpectedCharacter", "unexpected character: '\\u00a0'", 0],
  ["\ud800", "unexpectedCharacter", "unexpected character: '\ufffd'", 0],
  ['"abc', "invalidString", "unterminated quoted string", 0],
  ['"a\nb"', "invalidString", "unterminated quoted string", 0],
  ["`abc\n", "invalidString", "unterminated raw string", 0],
  ['"\ufffd"', "invalidString", "invalid UTF-8 rune", 0],
  ["`\udc00`", "invalidString", "invalid UTF-8 rune", 0],
  ['"\\q"', "invalidEscape", "unknown escape sequence U+0071 'q'", 0],
  ['"\\\n"', "invalidEscape", "unknown escape sequence U+000A", 0],
  ["'\\\"'", "invalidEscape", "unknown escape sequence U+0022 '\"'", 0],
  ['"\\', "invalidEscape", "escape sequence not terminated", 0],
  ['"\\u12', "invalidEscape", "escape sequence not terminated", 0],
  ['"\\x4z"', "invalidEscape", "illegal character U+007A 'z' in escape sequence", 0],
  ['"\\08"', "invalidEscape", "illegal character U+0038 '8' in escape sequence", 0],
  ['"\\400"', "invalidEscape", "escape sequence is an invalid Unicode code point", 0],
  ['"\\ud800"', "invalidEscape", "escape sequence is an invalid Unicode code point", 0],
  ['"\\U00110000"', "invalidEscape", "escape sequence is an invalid Unicode code point", 0],
])("%j is refused: %s, %s at %i", (text, code, message, at) => {
  expect(problem(text)).toMatchObject({ code, message, at });
});

test.each(['"\\a\\b\\f\\n\\r\\t\\v\\\\\\""', "'\\'\\x41\\101\\u00e9\\U0001F600'", "`\\`", "'😀'"])(
  "%s is one string",
  (text) => {
    expect(lex(text)).toEqual([[T.STRING, text]]);
    expect(problem(text)).toEqual({});
  },
);

test("a string with bad escapes is noted once and still ends where it ends", () => {
  const text = '"\\q\\q" + 1';
  const lexer = new Lexer(text);
  lexer.next();
  expect(lexer.problem).toMatchObject({ code: "invalidEscape", start: 1, end: 3 });
  expect([lexer.kind, lexer.end]).toEqual([T.STRING, 6]);
});

test("after a fatal mistake there are only errors", () => {
  const lexer = new Lexer("; a");
  lexer.next();
  lexer.next();
  expect(lexer.kind).toBe(T.ERROR);
});
