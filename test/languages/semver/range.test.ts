import fc from "fast-check";
import semver from "semver";
import { expect, test } from "vitest";
import { parseVersionRange, printVersionRange, satisfies } from "../../../src/languages/semver/range.js";
import { parseVersion } from "../../../src/languages/semver/version.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

function isIn(version: string, range: string): boolean {
  const parsedVersion = parseVersion(version);
  const parsedRange = parseVersionRange(range);
  if (!parsedVersion.ok || !parsedRange.ok) throw new Error(`${version} in ${range}`);
  return satisfies(parsedVersion.value, parsedRange.value);
}

test.each([
  ["", ""],
  ["*", ""],
  ["1", ">=1.0.0 <2.0.0-0"],
  ["1.2.x", ">=1.2.0 <1.3.0-0"],
  ["=1.2", ">=1.2.0 <1.3.0-0"],
  ["1.2.3", "1.2.3"],
  ["v1.2.3-rc.1+b", "1.2.3-rc.1"],
  ["^1.2.3", ">=1.2.3 <2.0.0-0"],
  ["^0.2.3", ">=0.2.3 <0.3.0-0"],
  ["^0.0.3", ">=0.0.3 <0.0.4-0"],
  ["^0.0", "<0.1.0-0"],
  ["^0.x", "<1.0.0-0"],
  [">=0 <2", "<2.0.0-0"],
  [">=0.0.0-a", ">=0.0.0-a"],
  ["^*", ""],
  ["~1.2.3-beta", ">=1.2.3-beta <1.3.0-0"],
  ["~>1", ">=1.0.0 <2.0.0-0"],
  ["~ x", ""],
  [">1.2", ">=1.3.0"],
  [">1", ">=2.0.0"],
  [">1.2.3", ">1.2.3"],
  [">*", "<0.0.0-0"],
  ["<x", "<0.0.0-0"],
  ["<1.2", "<1.2.0-0"],
  ["<1.2.3", "<1.2.3"],
  ["<=1.2", "<1.3.0-0"],
  ["<= 1.2.3", "<=1.2.3"],
  [">=x", ""],
  ["1.2 - 2.3", ">=1.2.0 <2.4.0-0"],
  ["1.2.3-a - 2.3.4-b", ">=1.2.3-a <=2.3.4-b"],
  ["x - 2", "<3.0.0-0"],
  ["1 - *", ">=1.0.0"],
  [">=1.0  <2 || 3.x", ">=1.0.0 <2.0.0-0 || >=3.0.0 <4.0.0-0"],
  ["||1.0.0", ""],
])("%j is %j", (range, expected) => {
  const parsed = parseVersionRange(range);
  expect(parsed.ok && printVersionRange(parsed.value)).toBe(expected);
});

test.each([
  ["latest", "invalidRange", 0],
  ["1.2.3.4", "invalidRange", 5],
  ["^^1", "invalidRange", 0],
  ["1 2 latest", "invalidRange", 4],
  ["1.x.2", "invalidRange", 3],
  ["1 | 2", "invalidRange", 2],
  ["1 || >", "invalidRange", 5],
  ["1 - 2 3", "invalidRange", 6],
  ["^1.2.3-01", "invalidRange", 8],
  ["1, 2", "invalidRange", 1],
  [" ".repeat(257), "tooLong", 256],
])("%.20j is refused as %s at %d", (range, code, offset) => {
  const parsed = parseVersionRange(range);
  expect(parsed.ok ? undefined : { code: parsed.error.code, offset: parsed.error.offset }).toEqual({
    code,
    offset,
  });
});

test.each([
  ["1.2.3-beta.4", "^1.2.3-beta.2", true],
  ["1.2.4-beta.2", "^1.2.3-beta.2", false],
  ["1.9.9", "^1.2.3", true],
  ["2.0.0-rc.1", "^1.2.3", false],
  ["1.0.0-rc.1", "*", false],
  ["1.0.0", "1 || 2", true],
  ["3.0.0", "1 || 2", false],
  ["1.0.0+build", "1.0.0", true],
])("%s in %s: %s", (version, range, expected) => {
  expect(isIn(version, range)).toBe(expected);
});

const part = fc.constantFrom("0", "1", "2", "3");
const prerelease = fc.constantFrom("", "", "-0", "-1", "-alpha", "-alpha.1", "-rc");
const versions = fc
  .tuple(part, part, part, prerelease)
  .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre}`);
const partials = fc.oneof(
  versions,
  versions.map((version) => `v${version}+b.1`),
  fc.tuple(part, part).map((parts) => parts.join(".")),
  part,
  fc.constantFrom("*", "x", "X.x", "x.*.X", "1.x", "0.*", "0.0.x", "2.x.X", "1.2.x-rc"),
);
const comparators = fc
  .tuple(
    fc.constantFrom("", "^", "~", "~>", ">", ">=", "<", "<=", "="),
    fc.constantFrom("", "", " "),
    partials,
  )
  .map(([operator, space, partial]) => (operator === "" ? partial : operator + space + partial));
const alternatives = fc.oneof(
  fc.array(comparators, { maxLength: 3 }).map((parts) => parts.join(" ")),
  fc.tuple(partials, partials).map(([low, high]) => `${low} - ${high}`),
);
const ranges = fc.array(alternatives, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" || "));

test("ranges hold the versions they hold for npm", () => {
  fc.assert(
    fc.property(ranges, fc.array(versions, { minLength: 5, maxLength: 5 }), (range, each) => {
      for (const version of each)
        expect(isIn(version, range), `${version} in ${range}`).toBe(semver.satisfies(version, range));
    }),
    { numRuns: fuzzRuns(500, 50_000) },
  );
});

test("what is printed is the same range", () => {
  fc.assert(
    fc.property(ranges, (range) => {
      const parsed = parseVersionRange(range);
      const again = parsed.ok && parseVersionRange(printVersionRange(parsed.value));
      expect(again, range).toEqual(parsed);
    }),
    { numRuns: 300 },
  );
});

test("npm reads what can be read", () => {
  const pieces = [
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
    "||",
    "^",
    "~",
    ">",
    "<=",
    " - ",
    "v",
    "1.2.3",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
      const text = parts.join("");
      if (parseVersionRange(text).ok) expect(semver.validRange(text), text).not.toBeNull();
    }),
    { numRuns: fuzzRuns(500, 50_000) },
  );
});
