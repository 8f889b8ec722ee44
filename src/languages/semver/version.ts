import { MAX_SEMVER_LENGTH, SEMVER } from "../../base/patterns/semver.js";
import { err, ok, type Result } from "../../base/result.js";

/** A version of SemVer 2.0. */
export interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  /** The identifiers after `-`; empty for a release. */
  readonly prerelease: readonly string[];
  /** The identifiers after `+`, which say nothing about order. */
  readonly build: readonly string[];
}

export interface SemverError {
  readonly code: "invalidVersion" | "invalidRange" | "tooLong";
  readonly message: string;
  /** Where it goes wrong, in UTF-16 units. */
  readonly offset: number;
}

/** A version without `v` in front, up to 256 characters. Never throws. */
export function parseVersion(text: string): Result<Version, SemverError> {
  if (text.length > MAX_SEMVER_LENGTH) return tooLong("a version");
  const match = SEMVER.exec(text);
  if (match === null) {
    const offset = VALID_START.exec(text)?.[0].length ?? 0;
    return err({
      code: "invalidVersion",
      message: `not a version of SemVer 2.0: ${JSON.stringify(text)}`,
      offset,
    });
  }
  const [, major = "", minor = "", patch = "", prerelease, build] = match;
  return ok({
    major: BigInt(major),
    minor: BigInt(minor),
    patch: BigInt(patch),
    prerelease: prerelease?.split(".") ?? [],
    build: build?.split(".") ?? [],
  });
}

/** As far as a text looks like a version. */
const VALID_START = /^(?:(?:0|[1-9]\d*)(?:\.(?:(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)?)?)?)?)?/;

export function tooLong(what: string): { readonly ok: false; readonly error: SemverError } {
  return err({
    code: "tooLong",
    message: `${what} of more than ${MAX_SEMVER_LENGTH} characters`,
    offset: MAX_SEMVER_LENGTH,
  });
}

/** The text of a version, as it was read. */
export function printVersion({ major, minor, patch, prerelease, build }: Version): string {
  const core = `${major}.${minor}.${patch}`;
  const before = prerelease.length === 0 ? "" : `-${prerelease.join(".")}`;
  return core + before + (build.length === 0 ? "" : `+${build.join(".")}`);
}

/** Negative when `left` comes before `right` (SemVer 2.0, section 11); versions that differ in build only are equal. */
export function compareVersions(left: Version, right: Version): number {
  return (
    compare(left.major, right.major) ||
    compare(left.minor, right.minor) ||
    compare(left.patch, right.patch) ||
    comparePrereleases(left.prerelease, right.prerelease)
  );
}

function comparePrereleases(left: readonly string[], right: readonly string[]): number {
  // A release comes after all of its pre-releases.
  if (left.length === 0 || right.length === 0) return compare(right.length, left.length);
  for (const [index, identifier] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    const order = compareIdentifiers(identifier, other);
    if (order !== 0) return order;
  }
  return compare(left.length, right.length);
}

const NUMERIC = /^\d+$/;

/** Numbers by value and before words; words by their ASCII. */
function compareIdentifiers(left: string, right: string): number {
  const isNumber = NUMERIC.test(left);
  if (isNumber !== NUMERIC.test(right)) return isNumber ? -1 : 1;
  return isNumber ? compare(BigInt(left), BigInt(right)) : compare(left, right);
}

function compare<Value extends bigint | number | string>(left: Value, right: Value): number {
  return left < right ? -1 : Number(left > right);
}
