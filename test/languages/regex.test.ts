import fc from "fast-check";
import { RE2JS } from "re2js";
import { describe, expect, test } from "vitest";
import {
  analyzeRegex,
  checkRegex,
  createMatcher,
  MAX_REGEX_LENGTH,
  matchesEmpty,
  type RegexAnalysis,
} from "../../src/languages/regex.js";
import { fuzzRuns } from "../helpers/fuzz.js";

describe("checkRegex", () => {
  // Texts of Prometheus 2.42, which is built with Go 1.19.
  test.each<[pattern: string, message: string, start: number, end: number]>([
    ["(", "missing closing ): `(`", 0, 1],
    ["a(b(c)", "missing closing ): `a(b(c)`", 1, 2],
    [")", "unexpected ): `)`", 0, 1],
    ["a)|(b", "unexpected ): `a)|(b`", 1, 2],
    ["a{1001}", "invalid repeat count: `{1001}`", 1, 7],
    ["(a{100}){100}", "invalid repeat count: `{100}`", 8, 13],
    ["a{2,1}", "invalid repeat count: `{2,1}`", 1, 6],
    ["(?=x)", "invalid or unsupported Perl syntax: `(?=`", 0, 3],
    ["(?#c)x", "invalid or unsupported Perl syntax: `(?#`", 0, 3],
    ["(?i", "invalid or unsupported Perl syntax: `(?i`", 0, 3],
    ["(?<n>x)", "invalid or unsupported Perl syntax: `(?<`", 0, 3],
    ["a|(?<=x)", "invalid or unsupported Perl syntax: `(?<`", 2, 5],
    ["((?<n>x", "invalid or unsupported Perl syntax: `(?<`", 1, 4],
    ["(?P<n(?<n>", "invalid named capture: `(?P<n(?<n>`", 0, 10],
    ["a**(?<n>x)", "invalid nested repetition operator: `**`", 1, 3],
    ["x*+", "invalid nested repetition operator: `*+`", 1, 3],
    ["\\\\1\\1", "invalid escape sequence: `\\1`", 3, 5],
    ["\\Z", "invalid escape sequence: `\\Z`", 0, 2],
    ["\\u0041", "invalid escape sequence: `\\u`", 0, 2],
    ["[a-", "missing closing ]: `[a-`", 0, 3],
    ["[b-a]", "invalid character class range: `b-a`", 1, 4],
    ["ab\\", "trailing backslash at end of expression: ``", 2, 3],
    ["*", "missing argument to repetition operator: `*`", 0, 1],
    ["a|*", "missing argument to repetition operator: `*`", 2, 3],
    ["(?P<n>(?P<n>?", "missing argument to repetition operator: `?`", 12, 13],
    ["a\udcff", "invalid UTF-8: `\udcff`", 1, 2],
  ])("%s: %s", (pattern, message, start, end) => {
    expect(checkRegex(pattern, "matcher")).toEqual({ message, span: { start, end } });
  });

  test.each([
    "",
    "a|b",
    "\\.",
    "\\pL",
    "[[:alpha:]]",
    "\\d{1000}",
    "a{,5}",
    "(?i)x",
    "\\Qa.b\\E",
    "[]a]",
    "\\x{41}",
    "(?:)",
    "(?P<n>x)",
    "(?P<n>x)(?P<n>y)",
    "[(?<]",
    "\\(?<n>",
  ])("%s is fine", (pattern) => {
    expect(checkRegex(pattern, "matcher")).toBeUndefined();
    expect(checkRegex(pattern, "relabel")).toBeUndefined();
  });

  test("a relabel pattern is only read in its wrapper", () => {
    expect(checkRegex("a)|(b", "relabel")).toBeUndefined();
    expect(checkRegex("x(a", "relabel")).toEqual({
      message: "missing closing ): `^(?s:x(a)$`",
      span: { start: 1, end: 2 },
    });
    expect(checkRegex("\\", "relabel")?.span).toEqual({ start: 0, end: 1 });
  });

  test("an open quotation swallows the wrapper of either", () => {
    const message = "missing closing ): `^(?s:a\\Qb)$`";
    expect(checkRegex("a\\Qb", "matcher")).toEqual({ message, span: { start: 0, end: 0 } });
    expect(checkRegex("a\\Qb", "relabel")).toEqual({ message, span: { start: 0, end: 0 } });
  });

  test("length, depth and repetition are bounded", () => {
    expect(checkRegex(`${"(a)".repeat(MAX_REGEX_LENGTH)}`, "matcher")?.message).toBe("expression too large");
    expect(checkRegex("a|".repeat(MAX_REGEX_LENGTH), "matcher")).toBeUndefined();
    expect(checkRegex("(".repeat(2000) + ")".repeat(2000), "matcher")).toEqual({
      message: expect.stringMatching(/^expression nests too deeply: `\(\(/),
    });
    expect(checkRegex("(?:".repeat(10_000) + ")".repeat(10_000), "matcher")).toBeUndefined();
    expect(analyzeRegex(`${"(?:".repeat(10_000)}a${")".repeat(10_000)}`).literal).toBe("a");
    expect(checkRegex("x{1000}".repeat(9000), "matcher")?.message).toMatch(/^expression too large: /);
  });

  test("any text gets a verdict, and errors lie inside it", () => {
    const piece = fc.constantFrom(
      ...Array.from("()[]{}*+?|^$.\\ab1-,=<>:😀"),
      ...[
        "(?:",
        "(?i)",
        "(?P<n>",
        "(?<n>",
        "\\d",
        "\\Q",
        "\\E",
        "\\pL",
        "\\x{41}",
        "[[:alpha:]]",
        "[^",
        "{2,3}",
      ],
    );
    const pattern = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join("")),
      fc.string(),
    );
    fc.assert(
      fc.property(pattern, fc.constantFrom("matcher" as const, "relabel" as const), (text, use) => {
        const error = checkRegex(text, use);
        analyzeRegex(text);
        createMatcher(text)("a");
        if (error?.span === undefined) return;
        expect(error.span.start).toBeLessThanOrEqual(error.span.end);
        expect(error.span.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: fuzzRuns(5000, 1_000_000) },
    );
  });
});

describe("analyzeRegex", () => {
  test.each<[pattern: string, expected: Partial<RegexAnalysis>]>([
    ["", { literal: "", prefix: "", matchesEmpty: true }],
    ["a", { literal: "a", prefix: "a", matchesEmpty: false }],
    ["a|a", { literal: "a" }],
    ["api[.]v1", { literal: "api.v1" }],
    ["\\Qa.b\\E.*", { prefix: "a.b", hasLeadingWildcard: false }],
    ["x{3}", { literal: "xxx", prefix: "xxx" }],
    ["a|b", { alternatives: ["a", "b"], prefix: "" }],
    ["(a|b)c", { alternatives: ["ac", "bc"] }],
    ["fo[ox]", { alternatives: ["foo", "fox"], prefix: "fo" }],
    ["a?b", { alternatives: ["b", "ab"] }],
    ["ab{0,2}", { alternatives: ["a", "ab", "abb"], prefix: "a" }],
    ["^(?:foo|bar)$", { alternatives: ["foo", "bar"], startAnchor: true, endAnchor: true }],
    ["^a|b$", { alternatives: ["a", "b"] }],
    [".*", { matchesEverything: true, matchesNonEmpty: false, matchesEmpty: true, hasLeadingWildcard: true }],
    [
      ".+",
      { matchesEverything: false, matchesNonEmpty: true, matchesEmpty: false, hasLeadingWildcard: true },
    ],
    ["(.*)", { matchesEverything: true, hasLeadingWildcard: true }],
    ["(.+)?", { matchesEverything: true }],
    ["(?:.*){2}", { matchesEverything: true }],
    ["(?:.+){2}", { matchesEverything: false, matchesNonEmpty: false }],
    [".+|", { matchesEverything: true }],
    [".*.+", { matchesNonEmpty: true }],
    ["^.*$", { matchesEverything: true, startAnchor: true, endAnchor: true }],
    ["foo.*", { prefix: "foo", matchesEverything: false }],
    ["foo.+|foobar", { prefix: "foo" }],
    ["(?-s).*", { matchesEverything: false, matchesEmpty: true }],
    ["\\b.*", { matchesEverything: false, matchesEmpty: false }],
    ["\\B.*", { matchesEverything: false, matchesEmpty: true }],
    ["a$b", { prefix: "a", matchesEverything: false }],
    ["(?i)foo", { isCaseInsensitive: true, prefix: "" }],
    ["(?i:1)2", { isCaseInsensitive: true, literal: "12" }],
    ["(?i-i)a", { isCaseInsensitive: false, literal: "a" }],
    ["(?i)[a]", { prefix: "", isCaseInsensitive: true }],
    ["[^a]", { prefix: "" }],
    ["[a-c]", { prefix: "" }],
    ["\\d+", { prefix: "", matchesEmpty: false }],
    ["a*", { prefix: "", matchesEmpty: true }],
    ["10.0.0.1", { unescapedDots: [2, 4, 6], prefix: "10" }],
    ["a.b.*c\\.d", { unescapedDots: [1] }],
    ["(?P<n>a)(b)(?:c)", { literal: "abc", groups: { count: 2, names: ["n"] } }],
    ["(", { prefix: "", matchesEmpty: false, matchesEverything: false }],
    ["\\x41\\n\\072\\x{1F600}", { literal: "A\n:😀" }],
  ])("%s: %j", (pattern, expected) => {
    expect(analyzeRegex(pattern)).toMatchObject(expected);
  });

  test("nothing is said of values there are too many of", () => {
    expect(analyzeRegex("[ab]".repeat(20)).alternatives).toBeUndefined();
    expect(
      analyzeRegex(Array.from({ length: 2000 }, (_, index) => `v${index}`).join("|")),
    ).not.toHaveProperty("alternatives");
    expect(analyzeRegex("a?".repeat(20)).alternatives).toHaveLength(21);
    expect(analyzeRegex("(?:ab?){500}").alternatives).toBeUndefined();
    expect(analyzeRegex("(x{1000}|y){1}").alternatives).toEqual(["x".repeat(1000), "y"]);
    expect(analyzeRegex("z".repeat(MAX_REGEX_LENGTH + 1)).prefix).toBe("");
  });

  const value = fc.stringMatching(/^[ab.\n1]{0,4}$/);
  const atom = fc.constantFrom("a", "b", ".", "1", "\\.", "[ab]", "[^a]", "\\d", "^", "$", "\\b", "\\B");
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { depthSize: "small" },
      atom,
      fc.tuple(tie("pattern"), tie("pattern")).map(([left, right]) => left + right),
      fc.tuple(tie("pattern"), tie("pattern")).map(([left, right]) => `(?:${left}|${right})`),
      fc
        .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "{2}", "{0,2}"))
        .map(([inner, op]) => `(${inner})${op}`),
      fc.tuple(tie("pattern"), fc.constantFrom("(?i:", "(?-s:")).map(([inner, open]) => `${open}${inner})`),
    ),
  }));

  test("an assertion can forbid what a repetition would need", () => {
    expect(analyzeRegex("((?:\\B|(.)+)){2}").matchesEverything).toBe(false);
    expect(analyzeRegex("((?:|(.)+)){2}").matchesEverything).toBe(true);
  });

  test("holds what it says against the engine", () => {
    fc.assert(
      fc.property(pattern, fc.array(value, { minLength: 1, maxLength: 8 }), (text, values) => {
        const analysis = analyzeRegex(text);
        const engine = RE2JS.compile(text, RE2JS.DOTALL);
        expect(analysis.matchesEmpty).toBe(engine.matches(""));
        const exact = analysis.literal === undefined ? analysis.alternatives : [analysis.literal];
        for (const each of exact ?? []) expect(engine.matches(each), each).toBe(true);
        for (const each of values) {
          const matches = engine.matches(each);
          if (exact !== undefined) expect(exact.includes(each)).toBe(matches);
          if (matches) expect(each.startsWith(analysis.prefix)).toBe(true);
          if (analysis.matchesEverything) expect(matches).toBe(true);
          if (analysis.matchesNonEmpty) expect(matches).toBe(each !== "");
        }
      }),
      { numRuns: fuzzRuns(3000, 200_000) },
    );
  });
});

describe("createMatcher", () => {
  test.each([
    ["a program that is kept", "(?:ab)?c+", "abcc", "ab"],
    ["a program too large to be kept", "[a-c]{900}x+", `${"b".repeat(900)}x`, "x"],
  ])("gives the same answers each time for %s", (_, pattern, inside, outside) => {
    for (const matches of [createMatcher(pattern), createMatcher(pattern)])
      expect([matches(inside), matches(outside), matches(inside)]).toEqual([true, false, true]);
  });

  test.each<[pattern: string, matching: readonly string[], others: readonly string[]]>([
    ["", [""], ["a"]],
    ["a|b", ["a", "b"], ["", "ab", "a|b"]],
    ["a.b", ["a.b", "a\nb"], ["ab", "xa.b"]],
    [".*", ["", "a\nb"], []],
    [".+", ["a", "😀"], [""]],
    [".+.+", ["ab"], ["a", "😀"]],
    ["foo.+", ["foox"], ["foo"]],
    [".*foo.+", ["foox"], ["foo"]],
    ["(", [], ["(", ""]],
  ])("%s", (pattern, matching, others) => {
    const matches = createMatcher(pattern);
    expect([...matching, ...others].filter(matches)).toEqual(matching);
  });

  test("a pattern over the bound matches nothing", () => {
    expect(createMatcher("[a]*".repeat(MAX_REGEX_LENGTH))("a")).toBe(false);
  });

  test("the quick ways agree with the engine", () => {
    const text = fc.stringMatching(/^[a_:/ -]{0,3}$/);
    const wildcard = fc.constantFrom("", ".*", ".+");
    const pattern = fc.oneof(
      fc.tuple(wildcard, text, wildcard).map((parts) => parts.join("")),
      fc.array(text, { maxLength: 4 }).map((parts) => parts.join("|")),
    );
    fc.assert(
      fc.property(pattern, fc.stringMatching(/^[a_:/ \n😀-]{0,6}$/u), (quick, value) => {
        expect(createMatcher(quick)(value)).toBe(RE2JS.compile(quick, RE2JS.DOTALL).matches(value));
      }),
      { numRuns: fuzzRuns(2000, 100_000) },
    );
  });
});

test("matchesEmpty says whether a missing label matches", () => {
  expect(["", ".*", "a|", "a?", "^$"].every(matchesEmpty)).toBe(true);
  expect(["a", ".+", "\\b", "("].some(matchesEmpty)).toBe(false);
});
