import fc from "fast-check";
import { expect, test } from "vitest";
import { SemverRangeSchema, SemverSchema } from "../../../src/base/types/semver.js";
import { parseVersionRange } from "../../../src/languages/semver/range.js";
import { parseVersion } from "../../../src/languages/semver/version.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { describeScalar } from "../../helpers/scalar.js";

const VERSIONS = [
  "0.0.4",
  "1.2.3",
  "1.0.0-alpha.1",
  "1.0.0-0A.is.legal",
  "1.0.0+build-1.2",
  "99999999999999999999999.9.9",
  "1.0.0--",
];
const NO_VERSIONS = [
  "",
  "1",
  "1.2",
  "v1.2.3",
  "1.2.3-01",
  "01.2.3",
  "1.2.3-",
  "1.2.3+",
  "1.2.3-a..b",
  " 1.2.3",
  "1.2.3.4",
  `1.2.3-${"a".repeat(256)}`,
];

describeScalar("SemverSchema", SemverSchema, { valid: VERSIONS, invalid: NO_VERSIONS });

describeScalar("SemverRangeSchema", SemverRangeSchema, {
  valid: [
    "",
    "*",
    "^1.2.3",
    "~1.2",
    "~>1",
    ">= 1.0 < 2",
    "1.x",
    "1.2 - 1.4",
    "1 || 2 || ^3.0.0-rc.1",
    " =v1.2.3 ",
    "||",
  ],
  invalid: [
    "latest",
    "1.2.3.4",
    "^^1",
    ">",
    "1 -2",
    "1 | 2",
    "1.x.2",
    "01.0",
    "1, 2",
    "==1",
    "^1.2.3-01",
    "1 - 2 - 3",
    `1${" ".repeat(256)}`,
  ],
});

const PIECES = [
  "0",
  "1",
  "01",
  ".",
  "x",
  "*",
  "-",
  "rc",
  "+",
  "b",
  " ",
  "  ",
  "||",
  "|",
  "^",
  "~",
  ">",
  "=",
  "<=",
  " - ",
  "v",
  "1.2.3",
];

test("what can be read fits, and the other way round", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (parts) => {
      const text = parts.join("");
      expect(SemverSchema.safeParse(text).success, text).toBe(parseVersion(text).ok);
      expect(SemverRangeSchema.safeParse(text).success, text).toBe(parseVersionRange(text).ok);
    }),
    { numRuns: fuzzRuns(1_000, 100_000) },
  );
});
