import { expect, test } from "vitest";
import { fitsGoGlob, parseGoGlob } from "../../src/languages/go-glob.js";

function fits(pattern: string, path: string): boolean {
  const parsed = parseGoGlob(pattern);
  return parsed.ok && fitsGoGlob(parsed.value, path);
}

// What path/filepath.Match of Go 1.19 says.
test.each([
  ["db.tmpl", "db.tmpl", true],
  ["db.tmpl", "db.tmpl2", false],
  ["", "", false],
  ["*", "", true],
  ["*", "db.tmpl", true],
  ["*", ".hidden", true],
  ["*", "a/b", false],
  ["*/*.tmpl", "a/b.tmpl", true],
  ["a*b*c", "aXbYbZc", true],
  ["a*b*c", "aXbYbZd", false],
  ["*a*a", "xaya", true],
  ["*a*a", "xay", false],
  ["**", "ab", true],
  ["?", "é", true],
  ["?", "🙂", true],
  ["?", "ab", false],
  ["[ab]", "b", true],
  ["[^ab]", "b", false],
  ["[^ab]", "c", true],
  ["[a-c]x", "bx", true],
  ["[a-c]x", "dx", false],
  ["[\\]a]", "]", true],
  ["[\\-x]", "-", true],
  ["[a-\\]]", "^", false],
  ["[!a]", "!", true],
  ["\\*", "*", true],
  ["\\*", "a", false],
  ["{a,b}", "a", false],
  ["{a,b}", "{a,b}", true],
])("%j and %j: %s", (pattern, path, expected) => {
  expect(fits(pattern, path)).toBe(expected);
});

test.each([
  ["./a//b/../*.tmpl", "a/x.tmpl", true],
  ["../*.tmpl", "../x.tmpl", true],
  ["a/../../*.tmpl", "../x.tmpl", true],
  ["/../etc/*", "/etc/x", true],
  ["/etc/*", "etc/x", false],
  ["etc/*", "/etc/x", false],
  ["*/../x", "x", true],
])("%j is cleaned, and then %j: %s", (pattern, path, expected) => {
  expect(fits(pattern, path)).toBe(expected);
});

test.each([
  ["[", 0, 1],
  ["a/[b", 2, 4],
  ["x\\", 1, 2],
  ["[]a]", 0, 2],
  ["[a-]", 0, 4],
  ["[-a]", 0, 2],
  ["a[^]", 1, 4],
  ["[a", 0, 2],
  ["[a-", 0, 3],
  ["[a\\", 0, 3],
  ["*/[", 2, 3],
])("%j is no pattern", (pattern, start, end) => {
  const parsed = parseGoGlob(pattern);
  expect(parsed.ok ? undefined : parsed.error.span).toEqual({ start, end });
});

test.each([
  ["[", true],
  ["a/[", true],
  ["a*[", false],
  ["*/[", false],
  ["[*]/[", true],
])("%j: Go sees it whatever files there are: %s", (pattern, isAlwaysSeen) => {
  expect(parseGoGlob(pattern)).toMatchObject({ ok: false, error: { isAlwaysSeen } });
});

test("a long name with many stars takes no time", () => {
  expect(fits(`${"*a".repeat(50)}b`, "a".repeat(5_000))).toBe(false);
});
