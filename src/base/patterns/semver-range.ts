const NUMBER = "(?:0|[1-9]\\d*)";
/** The longer kind first: where it is read without an end in sight, `0b` is not `0`. */
const IDENTIFIER = `(?:\\d*[A-Za-z-][0-9A-Za-z-]*|${NUMBER})`;
const PRERELEASE = `${IDENTIFIER}(?:\\.${IDENTIFIER})*`;
const BUILD = "\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
const WILD = "[xX*]";

/** What follows when a part is `x`: nothing, or more of them. */
const WILD_PATCH = `${WILD}(?:-${PRERELEASE})?(?:${BUILD})?`;
const WILD_MINOR = `${WILD}(?:\\.${WILD_PATCH})?`;

/** A version of which the end may be missing or `x`. Its groups are major, minor, patch and pre-release, as far as they are given. */
export const PARTIAL_VERSION = `v?(?:${WILD}(?:\\.${WILD_MINOR})?|(${NUMBER})(?:\\.(?:${WILD_MINOR}|(${NUMBER})(?:\\.(?:${WILD_PATCH}|(${NUMBER})(?:-(${PRERELEASE}))?(?:${BUILD})?))?))?)`;

/** What may stand in front of a partial version. */
export const RANGE_OPERATOR = "[<>]=?|=|\\^|~>?";

const PARTIAL: string = PARTIAL_VERSION.replaceAll(/\((?!\?)/g, "(?:");
const COMPARATOR = `(?:(?:${RANGE_OPERATOR}) *)?${PARTIAL}`;
const ALTERNATIVE = ` *(?:${PARTIAL} +- +${PARTIAL}|${COMPARATOR}(?: +${COMPARATOR})*)? *`;

/** A range of npm: alternatives between `||`, each a hyphen range or comparators. No two parts of it match the same space. */
export const SEMVER_RANGE: RegExp = new RegExp(`^${ALTERNATIVE}(?:\\|\\|${ALTERNATIVE})*$`);
