import { analyzeRegex, checkRegex, createMatcher } from "../regex.js";
import type { LabelMatcher, VectorSelector } from "./ast.js";

/** What a matcher is about, without its place in a text. */
export type Matcher = Pick<LabelMatcher, "name" | "operator" | "value">;

/** Matchers of one label past this number are not compared with the others. */
const MAX_COMPARED = 50;

/** All matchers of a selector; the name in front of the braces counts as `__name__="…"`. */
export function matchersOf(selector: VectorSelector): readonly Matcher[] {
  if (selector.name === undefined) return selector.matchers;
  return [{ name: "__name__", operator: "=", value: selector.name }, ...selector.matchers];
}

/** The metric a selector reads, where its name is given exactly: by name or as `{__name__="…"}`. */
export function metricNameOf(selector: VectorSelector): string | undefined {
  if (selector.name !== undefined) return selector.name;
  return selector.matchers.find(({ name, operator }) => name === "__name__" && operator === "=")?.value;
}

export function groupByLabel<M extends Matcher>(matchers: readonly M[]): ReadonlyMap<string, readonly M[]> {
  const groups = new Map<string, M[]>();
  for (const matcher of matchers) {
    const group = groups.get(matcher.name);
    if (group === undefined) groups.set(matcher.name, [matcher]);
    else group.push(matcher);
  }
  return groups;
}

/** Two matchers that can never both hold, as in `{a="x",a!~"x|y"}`. One that nothing matches (`a!~".*"`) is a pair with itself. */
export function matcherConflict<M extends Matcher>(matchers: readonly M[]): readonly [M, M] | undefined {
  for (const group of groupByLabel(matchers).values()) {
    const compared = group.slice(0, MAX_COMPARED);
    for (const [index, second] of compared.entries()) {
      if (matchesNothing(second)) return [second, second];
      for (const first of compared.slice(0, index)) {
        if (satisfiable([first, second]) === "no") return [first, second];
      }
    }
  }
  return undefined;
}

/**
 * Whether one series can be read by both selectors. `unknown` where that depends on what two regular expressions
 * have in common. Offsets, `@` and what is around the selectors do not count.
 */
export function overlappingSelectors(
  a: VectorSelector,
  b: VectorSelector,
): "equal" | "overlaps" | "disjoint" | "unknown" {
  const left = matchersOf(a);
  const right = matchersOf(b);
  if (describe(left) === describe(right)) return "equal";
  let isKnown = true;
  for (const group of groupByLabel([...left, ...right]).values()) {
    const verdict = satisfiable(group);
    if (verdict === "no") return "disjoint";
    if (verdict === "unknown") isKnown = false;
  }
  return isKnown ? "overlaps" : "unknown";
}

function describe(matchers: readonly Matcher[]): string {
  const texts = matchers.map(({ name, operator, value }) => JSON.stringify([name, operator, value]));
  return [...new Set(texts)].sort().join();
}

/** Whether some value of a label satisfies all of these matchers. */
function satisfiable(matchers: readonly Matcher[]): "yes" | "no" | "unknown" {
  const candidates = candidateValues(matchers);
  if (candidates !== undefined) {
    const tests = matchers.slice(0, MAX_COMPARED).map(matcherTest);
    if (!candidates.some((value) => tests.every((test) => test(value)))) return "no";
    return matchers.length > MAX_COMPARED ? "unknown" : "yes";
  }
  const patterns = matchers.filter((matcher) => !isCofinite(matcher));
  if (patterns.length === 0) return "yes";
  const excluded = new Set(patterns.filter(({ operator }) => operator === "!~").map(({ value }) => value));
  let prefix = "";
  for (const { operator, value } of patterns) {
    if (operator === "!~") continue;
    const next = analyzeRegex(value).prefix;
    if (excluded.has(value) || !(prefix.startsWith(next) || next.startsWith(prefix))) return "no";
    if (next.length > prefix.length) prefix = next;
  }
  const isOnePattern = new Set(matchers.map(({ operator, value }) => operator + value)).size === 1;
  return isOnePattern && excluded.size === 0 ? "yes" : "unknown";
}

/** Allows all values but a few: any number of these hold together. */
function isCofinite({ operator, value }: Matcher): boolean {
  const { literal, alternatives, matchesEverything, matchesNonEmpty } = analyzeRegex(value);
  if (operator === "=~") return matchesEverything || matchesNonEmpty;
  return operator === "!=" || literal !== undefined || alternatives !== undefined;
}

function matchesNothing({ operator, value }: Matcher): boolean {
  return operator === "!~" && analyzeRegex(value).matchesEverything;
}

/** The only values that can satisfy all matchers, where one of them allows few: `undefined` when there is no such bound. */
function candidateValues(matchers: readonly Matcher[]): readonly string[] | undefined {
  for (const { operator, value } of matchers) {
    if (operator === "=") return [value];
    if (operator === "=~") {
      const { literal, alternatives } = analyzeRegex(value);
      if (literal !== undefined) return [literal];
      if (alternatives !== undefined) return alternatives;
    } else if (operator === "!~") {
      const { matchesEverything, matchesNonEmpty } = analyzeRegex(value);
      if (matchesEverything) return [];
      if (matchesNonEmpty) return [""];
    }
  }
  return undefined;
}

/** A test for label values; a missing label has the value "". A regular expression that RE2 refuses lets everything pass. */
export function matcherTest({ operator, value }: Matcher): (label: string) => boolean {
  if (operator === "=") return (label) => label === value;
  if (operator === "!=") return (label) => label !== value;
  if (checkRegex(value, "matcher") !== undefined) return () => true;
  const matches = createMatcher(value);
  return operator === "=~" ? matches : (label) => !matches(label);
}
