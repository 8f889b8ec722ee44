import fc from "fast-check";
import { expect, test } from "vitest";
import { HttpsUrlSchema, HttpUrlSchema } from "../../../src/base/types/url.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { describeScalar } from "../../helpers/scalar.js";

const BAD = [
  "",
  "https://",
  "https:///path",
  "https://?x",
  "example.com",
  "//example.com",
  "ftp://example.com",
  "javascript:alert(1)",
  " https://example.com",
  "https://example.com/a b",
  "https://user:pass@example.com/",
  "https://example.com@evil.example/",
  "https://example.com:65536/",
  "https://example.com:/",
  "https://example.com:08/",
  "https://256.1.1.1/",
  "https://127.1/",
  "https://0x7f.1/",
  "https://2130706433/",
  "https://[::1/",
  "https://[1:2]/",
  "https://[fe80::1%25eth0]/",
  "https://-a.example/",
  "https://a..b/",
  "https://example.com/%zz",
  "https://example.com/\\x",
  "https://exämple.com/",
  "https://example.com/#a#b",
  "<secret>",
  "{{ .Url }}",
  `https://example.com/${"a".repeat(8_000)}`,
];
const GOOD = [
  "https://hooks.example.com/alerts?team=db#top",
  "HTTPS://Example.COM",
  "https://alertmanager:9093/-/reload",
  "https://10.0.0.5/",
  "https://[2001:db8::1]:8443/x",
  "https://[::ffff:10.0.0.1]",
  "https://a_b.c_d/",
  "https://example.com./",
  "https://3com.example/",
  "https://abc.0x7g/",
  "https://example.com?filter[a]=1",
  "https://example.com/%C3%A4;v=1,2?x=/?:@!$&'()*+",
];

describeScalar("HttpsUrlSchema", HttpsUrlSchema, { valid: GOOD, invalid: [...BAD, "http://example.com"] });

describeScalar("HttpUrlSchema", HttpUrlSchema, {
  valid: [...GOOD, "http://localhost", "http://127.0.0.1:9093/"],
  invalid: BAD,
});

test("what fits is a URL to the platform too, with the same host", () => {
  const host = fc.oneof(
    fc
      .array(fc.constantFrom("a", "b1", "0x1", "7", "x-y", "_z"), { minLength: 1, maxLength: 4 })
      .map((each) => each.join(".")),
    fc.ipV4(),
    fc.ipV6().map((address) => `[${address}]`),
    fc.constantFrom("1.2.3", "0x", "0xg", "1.2.3.4.", "a.1", "a.1."),
  );
  const rest = fc.array(fc.constantFrom("/", "?", "#", "%41", "%", "a", "@", ":80", "[", "é"), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(host, rest, (name, parts) => {
      const text = `http://${name}${parts.join("")}`;
      if (!HttpUrlSchema.safeParse(text).success) return;
      expect(URL.canParse(text), text).toBe(true);
      expect(new URL(text).username, text).toBe("");
    }),
    { numRuns: fuzzRuns(500, 100_000) },
  );
});
