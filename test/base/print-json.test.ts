import { expect, test } from "vitest";
import { printJson } from "../../src/base/print-json.js";

const CANONICAL = { canonical: true, indent: 0 };
const AS_WRITTEN = { canonical: false, indent: 0 };

test.each([
  [{ b: 1, a: [true, null, "x"] }, CANONICAL, '{"a":[true,null,"x"],"b":1}'],
  [{ b: 1, a: [] }, AS_WRITTEN, '{"b":1,"a":[]}'],
  // RFC 8785 section 3.2.3: by UTF-16 units, so the surrogate pair stands before U+FB33.
  [
    { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, "\u00f6": 7 },
    CANONICAL,
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
  ],
  [[-0, 1e21, 0.1, 10n ** 20n], CANONICAL, "[0,1e+21,0.1,100000000000000000000]"],
  [-0, AS_WRITTEN, "-0"],
  [{}, { canonical: false, indent: 2 }, "{}"],
  [
    { a: [1, { b: 2 }] },
    { canonical: false, indent: 2 },
    '{\n  "a": [\n    1,\n    {\n      "b": 2\n    }\n  ]\n}',
  ],
])("%o with %o", (value, options, text) => {
  expect(printJson(value, options)).toBe(text);
});
