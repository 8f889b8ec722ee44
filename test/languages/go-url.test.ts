import fc from "fast-check";
import { expect, test } from "vitest";
import { parseGoUrl } from "../../src/languages/go-url.js";

test.each([
  ["https://example.org/x?y#z", "https", "example.org"],
  ["HTTP://user:pa%20ss@example.org:8080", "http", "example.org:8080"],
  ["http://[::1]:9093/", "http", "[::1]:9093"],
  ["http://[fe80::1%25eth0]/", "http", "[fe80::1%25eth0]"],
  ["//example.org/x", "", "example.org"],
  ["///x", "", ""],
  ["/x:y", "", ""],
  ["x/y:z", "", ""],
  ["mailto:db@example.org", "mailto", ""],
  ["http:", "http", ""],
  ["", "", ""],
  ["?a", "", ""],
  ["http://münchen.example/", "http", "münchen.example"],
  ["http://a%25b/", "http", "a%25b"],
  ["http://x/#a\u0001", "http", "x"],
])("%j has the scheme %j and the host %j", (text, scheme, host) => {
  expect(parseGoUrl(text)).toEqual({ ok: true, value: { scheme, host } });
});

// What Go 1.19 says.
test.each([
  ["http://a\n/", "net/url: invalid control character in URL", "\n"],
  [":x", "missing protocol scheme", ":"],
  ["1:x", "first path segment in URL cannot contain colon", "1:"],
  ["a b:c/", "first path segment in URL cannot contain colon", "a b:"],
  ["http://a b/", 'invalid character " " in host name', " "],
  ["http://{{ .x }}/", 'invalid character "{" in host name', "{"],
  ["http://x:port/", 'invalid port ":port" after host', ":port"],
  ["http://[::1/", "missing ']' in host", "[::1"],
  ["http://[::1]x/", 'invalid port "x" after host', "x"],
  ["http://a%41/", 'invalid URL escape "%41"', "%41"],
  ["http://a%zz/", 'invalid URL escape "%zz"', "%zz"],
  ["http://[::1%25%z]/", 'invalid URL escape "%z]"', "%z]"],
  ["http://<@x/", "net/url: invalid userinfo", "<"],
  ["http://%z@x/", 'invalid URL escape "%z"', "%z"],
  ["https://x/%zz", 'invalid URL escape "%zz"', "%zz"],
  ["https://x/#%", 'invalid URL escape "%"', "%"],
  ["mailto:a#%", 'invalid URL escape "%"', "%"],
])("%j is refused: %s", (text, message, place) => {
  const result = parseGoUrl(text);
  expect(result).toMatchObject({ ok: false, error: { message } });
  if (!result.ok) expect(text.slice(result.error.span.start, result.error.span.end)).toBe(place);
});

test("whatever is read has a scheme of letters and no slash in its host, and errors point into the text", () => {
  const parts = fc.constantFrom("http", ":", "/", "//", "a", "@", "%41", "%", "[", "]", "?", "#", " ", "9");
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (texts) => {
      const text = texts.join("");
      const result = parseGoUrl(text);
      if (result.ok) {
        expect(result.value.scheme).toMatch(/^[a-z0-9+.-]*$/);
        expect(result.value.host).not.toContain("/");
      } else {
        expect(result.error.span.end).toBeGreaterThan(result.error.span.start);
        expect(result.error.span.end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
