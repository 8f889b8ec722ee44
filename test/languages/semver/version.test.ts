import fc from "fast-check";
import semver from "semver";
import { expect, test } from "vitest";
import {
  compareVersions,
  parseVersion,
  printVersion,
  type Version,
} from "../../../src/languages/semver/version.js";

function version(text: string): Version {
  const parsed = parseVersion(text);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

test("a version is taken apart", () => {
  expect(version("1.20.300-rc.1.x-y+build.05")).toEqual({
    major: 1n,
    minor: 20n,
    patch: 300n,
    prerelease: ["rc", "1", "x-y"],
    build: ["build", "05"],
  });
});

test.each([
  ["", "invalidVersion", 0],
  ["v1.2.3", "invalidVersion", 0],
  ["1", "invalidVersion", 1],
  ["1.x", "invalidVersion", 2],
  ["1.2", "invalidVersion", 3],
  ["1.02.3", "invalidVersion", 3],
  ["1.2.3.4", "invalidVersion", 5],
  ["1.2.3-01", "invalidVersion", 5],
  ["1".repeat(257), "tooLong", 256],
])("%.20j is refused as %s at %d", (text, code, offset) => {
  const parsed = parseVersion(text);
  expect(parsed.ok ? undefined : { code: parsed.error.code, offset: parsed.error.offset }).toEqual({
    code,
    offset,
  });
});

/** Section 11 of SemVer 2.0, and its example. */
const ASCENDING = [
  "0.0.1",
  "0.1.0",
  "1.0.0-0",
  "1.0.0-2",
  "1.0.0-10",
  "1.0.0--",
  "1.0.0-Beta",
  "1.0.0-alpha",
  "1.0.0-alpha.1",
  "1.0.0-alpha.beta",
  "1.0.0-beta",
  "1.0.0-beta.2",
  "1.0.0-beta.11",
  "1.0.0-rc.1",
  "1.0.0",
  "2.0.0",
  "2.1.0",
  "2.1.1",
  "9007199254740993.0.0",
  "9007199254740993.0.1",
];

test("versions have the order of section 11", () => {
  for (const [left, text] of ASCENDING.entries())
    for (const [right, other] of ASCENDING.entries())
      expect(Math.sign(compareVersions(version(text), version(other))), `${text} ${other}`).toBe(
        Math.sign(left - right),
      );
  expect(compareVersions(version("1.0.0+a"), version("1.0.0+b"))).toBe(0);
});

const number = fc.oneof(fc.nat(3), fc.nat(1_000_000)).map(String);
const identifier = fc.constantFrom("0", "1", "10", "alpha", "Beta", "rc-1", "0a", "-", "x");
const dotted = fc.array(identifier, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));
const versions = fc
  .tuple(number, number, number, fc.option(dotted, { nil: undefined }), fc.option(dotted, { nil: undefined }))
  .map(
    ([major, minor, patch, prerelease, build]) =>
      `${major}.${minor}.${patch}${prerelease === undefined ? "" : `-${prerelease}`}${build === undefined ? "" : `+${build}`}`,
  );

test("versions are those of npm, in the same order", () => {
  fc.assert(
    fc.property(versions, versions, (left, right) => {
      expect(printVersion(version(left))).toBe(left);
      expect(Math.sign(compareVersions(version(left), version(right)))).toBe(semver.compare(left, right));
    }),
    { numRuns: 500 },
  );
});
