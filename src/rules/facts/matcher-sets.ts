import type { Matcher } from "../../languages/matcher/matcher.js";
import { matchesValue } from "../../languages/matcher/matching.js";
import { analyzeRegex } from "../../languages/regex.js";

/**
 * The alerts that a list of matchers lets through, label by label. What is said of them is certain; where the patterns do
 * not tell, the functions here say no. Values with line breaks, which `.` does not match, are left out of account.
 */
export type MatcherSet = ReadonlyMap<string, LabelConstraint>;

export interface LabelConstraint {
  readonly matchers: readonly Matcher[];
  /** The only values the label can have, `""` for a label that is not there; `undefined` when they are not known or many. */
  readonly values: readonly string[] | undefined;
}

const UNCONSTRAINED: LabelConstraint = { matchers: [], values: undefined };

export function createMatcherSet(matchers: readonly Matcher[]): MatcherSet {
  const byLabel = new Map<string, Matcher[]>();
  for (const matcher of matchers) {
    const others = byLabel.get(matcher.name);
    if (others === undefined) byLabel.set(matcher.name, [matcher]);
    else others.push(matcher);
  }
  return new Map(
    [...byLabel].map(([name, list]) => [name, { matchers: list, values: valuesOf(list) }] as const),
  );
}

/** The label no value is left for: nothing is in the set. */
export function contradictionIn(set: MatcherSet): string | undefined {
  for (const [label, constraint] of set) if (isContradictory(constraint)) return label;
  return undefined;
}

/** Whether every alert of the set satisfies the matcher. */
export function implies(set: MatcherSet, matcher: Matcher): boolean {
  const { matchers, values } = set.get(matcher.name) ?? UNCONSTRAINED;
  if (values !== undefined) return values.every((value) => matchesValue(matcher, value));
  if (matchers.some(({ operator, value }) => operator === matcher.operator && value === matcher.value))
    return true;
  const isExcluded = (value: string): boolean => matchers.some((other) => !matchesValue(other, value));
  switch (matcher.operator) {
    case "=":
      return false;
    case "!=":
      return isExcluded(matcher.value);
    case "=~": {
      const { matchesEverything, matchesNonEmpty } = analyzeRegex(matcher.value);
      return matchesEverything || (matchesNonEmpty && isExcluded(""));
    }
    case "!~":
      return (
        valuesOfPattern(matcher.value)?.every(isExcluded) ??
        matchers.some(({ operator, value }) => operator === "=~" && areApart(value, matcher.value))
      );
  }
  return matcher.operator satisfies never;
}

export function impliesAll(set: MatcherSet, matchers: readonly Matcher[]): boolean {
  return matchers.every((matcher) => implies(set, matcher));
}

const EVERYTHING: MatcherSet = new Map();

/** Whether a matcher lets every alert through, as `a=~".*"` does. */
export function isAlwaysTrue(matcher: Matcher): boolean {
  return implies(EVERYTHING, matcher);
}

/** The values a matcher or several on the same label leave over. */
function valuesOf(matchers: readonly Matcher[]): readonly string[] | undefined {
  let fewest: readonly string[] | undefined;
  for (const matcher of matchers) {
    const values = onlyValuesOf(matcher);
    if (values !== undefined && values.length < (fewest?.length ?? Number.POSITIVE_INFINITY)) fewest = values;
  }
  return fewest?.filter((value) => matchers.every((matcher) => matchesValue(matcher, value)));
}

function onlyValuesOf({ operator, value }: Matcher): readonly string[] | undefined {
  switch (operator) {
    case "=":
      return [value];
    case "=~":
      return valuesOfPattern(value);
    case "!~":
      return analyzeRegex(value).matchesNonEmpty ? [""] : undefined;
    default:
      return undefined;
  }
}

/** All values a pattern matches, when they are few. */
export function valuesOfPattern(pattern: string): readonly string[] | undefined {
  const { literal, alternatives } = analyzeRegex(pattern);
  return literal === undefined ? alternatives : [literal];
}

function isContradictory({ matchers, values }: LabelConstraint): boolean {
  if (values !== undefined) return values.length === 0;
  const wanted = new Set(matchers.filter(({ operator }) => operator === "=~").map(({ value }) => value));
  const unwanted = matchers.filter(({ operator }) => operator === "!~");
  if (unwanted.some(({ value }) => wanted.has(value) || analyzeRegex(value).matchesEverything)) return true;
  // Beginnings that all values share have to fit into the longest of them.
  const prefixes = [...wanted].map((pattern) => analyzeRegex(pattern).prefix);
  const longest = prefixes.reduce((a, b) => (b.length > a.length ? b : a), "");
  return prefixes.some((prefix) => !longest.startsWith(prefix));
}

/** Whether no value matches both patterns, since the values of each begin in a way of their own. */
function areApart(pattern: string, other: string): boolean {
  const [a, b] = [analyzeRegex(pattern).prefix, analyzeRegex(other).prefix];
  return !a.startsWith(b) && !b.startsWith(a);
}
