import { MAX_SEMVER_LENGTH } from "../../base/patterns/semver.js";
import { PARTIAL_VERSION, RANGE_OPERATOR } from "../../base/patterns/semver-range.js";
import { err, ok, type Result } from "../../base/result.js";
import { compareVersions, printVersion, type SemverError, tooLong, type Version } from "./version.js";

/** A bound for versions. */
export interface VersionComparator {
  readonly operator: "<" | "<=" | "=" | ">=" | ">";
  readonly version: Version;
}

/** A set of versions in npm's grammar. `^`, `~`, `x` and hyphens are written out: `^1.2` is `>=1.2.0 <2.0.0-0`. */
export interface VersionRange {
  /** One of these has to hold. The comparators of one all have to; without any, it is every release. */
  readonly alternatives: readonly (readonly VersionComparator[])[];
}

/** A version of which the end may be missing. */
interface Partial {
  readonly major: bigint | undefined;
  readonly minor: bigint | undefined;
  readonly patch: bigint | undefined;
  readonly prerelease: readonly string[];
}

const SPACES = / */y;
const HYPHEN = new RegExp(`${PARTIAL_VERSION} +- +${PARTIAL_VERSION}`, "y");
const COMPARATOR = new RegExp(`(?:(${RANGE_OPERATOR}) *)?${PARTIAL_VERSION}`, "y");
const PARTIAL_GROUPS = 4;

/**
 * A range of npm: comparators with `< <= = >= >`, `^1.2`, `~1.2`, `1.x`, `1.2 - 1.4`, and `||` between alternatives; the empty text is
 * every version. Up to 256 characters. What follows an `x` has to be `x` too. Never throws.
 *
 * @example
 * import { parseVersion, parseVersionRange, satisfies } from "tocsin/semver";
 *
 * const [version, range] = [parseVersion("3.14.1"), parseVersionRange("^3.1")];
 * console.log(version.ok && range.ok && satisfies(version.value, range.value)); // true
 */
export function parseVersionRange(text: string): Result<VersionRange, SemverError> {
  if (text.length > MAX_SEMVER_LENGTH) return tooLong("a range");
  const alternatives: VersionComparator[][] = [];
  let offset = 0;
  for (;;) {
    const comparators: VersionComparator[] = [];
    offset = readAlternative(text, skipSpaces(text, offset), comparators);
    alternatives.push(comparators);
    if (offset === text.length) return ok({ alternatives: simplified(alternatives) });
    if (!text.startsWith("||", offset))
      return err({
        code: "invalidRange",
        message: `not a range of versions: ${JSON.stringify(text)}`,
        offset,
      });
    offset += "||".length;
  }
}

/** Beside every release, npm forgets the other alternatives, with the pre-releases they name. */
function simplified(
  alternatives: readonly (readonly VersionComparator[])[],
): readonly (readonly VersionComparator[])[] {
  return alternatives.some((comparators) => comparators.length === 0) ? [[]] : alternatives;
}

/** Returns where it ends: at the end of the text, at `||`, or at what does not belong there. */
function readAlternative(text: string, start: number, comparators: VersionComparator[]): number {
  HYPHEN.lastIndex = start;
  const hyphen = HYPHEN.exec(text);
  if (hyphen !== null) {
    comparators.push(
      ...from(partialOf(hyphen.slice(1))),
      ...upTo(partialOf(hyphen.slice(1 + PARTIAL_GROUPS))),
    );
    return skipSpaces(text, HYPHEN.lastIndex);
  }
  let offset = start;
  for (let isApart = true; isApart; ) {
    COMPARATOR.lastIndex = offset;
    const match = COMPARATOR.exec(text);
    if (match === null) return offset;
    comparators.push(...comparatorsOf(match[1] ?? "=", partialOf(match.slice(2))));
    offset = skipSpaces(text, COMPARATOR.lastIndex);
    isApart = offset > COMPARATOR.lastIndex;
  }
  return offset;
}

function skipSpaces(text: string, offset: number): number {
  SPACES.lastIndex = offset;
  SPACES.exec(text);
  return SPACES.lastIndex;
}

function partialOf([major, minor, patch, prerelease]: readonly (string | undefined)[]): Partial {
  const number = (digits: string | undefined): bigint | undefined =>
    digits === undefined ? undefined : BigInt(digits);
  return {
    major: number(major),
    minor: number(minor),
    patch: number(patch),
    prerelease: prerelease?.split(".") ?? [],
  };
}

function comparatorsOf(operator: string, partial: Partial): VersionComparator[] {
  switch (operator) {
    case ">=":
      return from(partial);
    case "<=":
      return upTo(partial);
    case ">":
      return after(partial);
    case "<":
      return before(partial);
    case "^":
      return [...from(partial), ...below(partial, partsKeptByCaret(partial))];
    case "=":
      return partial.patch === undefined
        ? [...from(partial), ...upTo(partial)]
        : [{ operator: "=", version: lowest(partial) }];
    default:
      return [...from(partial), ...below(partial, partial.minor === undefined ? 1 : 2)];
  }
}

/** `^` keeps everything up to the first part that is not 0. */
function partsKeptByCaret({ major, minor, patch }: Partial): number {
  if (major !== 0n || minor === undefined) return 1;
  return minor !== 0n || patch === undefined ? 2 : 3;
}

/** No release is before 0.0.0. */
function from(partial: Partial): VersionComparator[] {
  const version = lowest(partial);
  const isFirst = version.major === 0n && version.minor === 0n && version.patch === 0n;
  return isFirst && version.prerelease.length === 0 ? [] : [{ operator: ">=", version }];
}

function upTo(partial: Partial): VersionComparator[] {
  if (partial.patch !== undefined) return [{ operator: "<=", version: lowest(partial) }];
  return below(partial, partial.minor === undefined ? 1 : 2);
}

/** After all that begin with what is given. Nothing comes after every version. */
function after(partial: Partial): VersionComparator[] {
  if (partial.major === undefined) return NOTHING;
  if (partial.patch !== undefined) return [{ operator: ">", version: lowest(partial) }];
  return [{ operator: ">=", version: successor(partial, partial.minor === undefined ? 1 : 2) }];
}

function before(partial: Partial): VersionComparator[] {
  if (partial.major === undefined) return NOTHING;
  return partial.patch === undefined
    ? [{ operator: "<", version: { ...lowest(partial), prerelease: FIRST } }]
    : [{ operator: "<", version: lowest(partial) }];
}

/** Before the first pre-release of the next version, when that many parts stay the same. */
function below(partial: Partial, parts: number): VersionComparator[] {
  if (partial.major === undefined) return [];
  return [{ operator: "<", version: { ...successor(partial, parts), prerelease: FIRST } }];
}

/** The identifier before which there is none. */
const FIRST: readonly string[] = ["0"];

function lowest({ major = 0n, minor = 0n, patch = 0n, prerelease }: Partial): Version {
  return { major, minor, patch, prerelease, build: [] };
}

/** The first release in which the last of `parts` parts is one more. */
function successor({ major = 0n, minor = 0n, patch = 0n }: Partial, parts: number): Version {
  const rest = { prerelease: [], build: [] };
  if (parts === 1) return { major: major + 1n, minor: 0n, patch: 0n, ...rest };
  return parts === 2
    ? { major, minor: minor + 1n, patch: 0n, ...rest }
    : { major, minor, patch: patch + 1n, ...rest };
}

const NOTHING: VersionComparator[] = [
  { operator: "<", version: { major: 0n, minor: 0n, patch: 0n, prerelease: FIRST, build: [] } },
];

/** The range with `^`, `~`, `x` and hyphens written out. */
export function printVersionRange({ alternatives }: VersionRange): string {
  return alternatives
    .map((comparators) =>
      comparators
        .map(({ operator, version }) => `${operator === "=" ? "" : operator}${printVersion(version)}`)
        .join(" "),
    )
    .join(" || ");
}

/**
 * Whether a version is in a range. As in npm, a pre-release is only in if a comparator of the same alternative names a pre-release of the same
 * `major.minor.patch`.
 */
export function satisfies(version: Version, { alternatives }: VersionRange): boolean {
  return alternatives.some(
    (comparators) =>
      comparators.every((comparator) => holds(comparator, version)) &&
      (version.prerelease.length === 0 ||
        comparators.some((comparator) => isPrereleaseOf(comparator, version))),
  );
}

function holds({ operator, version: bound }: VersionComparator, version: Version): boolean {
  const order = compareVersions(version, bound);
  if (order === 0) return operator.endsWith("=");
  return operator.startsWith(order < 0 ? "<" : ">");
}

function isPrereleaseOf({ version: named }: VersionComparator, { major, minor, patch }: Version): boolean {
  return (
    named.prerelease.length > 0 && named.major === major && named.minor === minor && named.patch === patch
  );
}
