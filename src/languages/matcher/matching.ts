import { MATCH_OPERATORS, type Matcher } from "./matcher.js";
import { createRegexTest } from "./regex-matcher.js";

/** Label names and values, as an object or a map. */
export type LabelSet = Readonly<Record<string, string>> | ReadonlyMap<string, string>;

const tests = new WeakMap<Matcher, (value: string) => boolean>();

/**
 * Whether a label set satisfies a matcher. A label that is missing has the value `""`, so `a=""` and `a!="b"` match
 * where there is no `a`. A pattern that RE2 refuses matches nothing, whatever the operator.
 */
export function matches(matcher: Matcher, labels: LabelSet): boolean {
  return matchesValue(matcher, labelValue(labels, matcher.name));
}

/** {@link matches} for a label with this value; `""` where there is none. */
export function matchesValue(matcher: Matcher, value: string): boolean {
  let test = tests.get(matcher);
  if (test === undefined) {
    test = createTest(matcher);
    tests.set(matcher, test);
  }
  return test(value);
}

/** Whether all matchers hold; true without any. */
export function matchesAll(matchers: readonly Matcher[], labels: LabelSet): boolean {
  return matchers.every((matcher) => matches(matcher, labels));
}

function createTest({ operator, value }: Matcher): (label: string) => boolean {
  if (operator === "=") return (label) => label === value;
  if (operator === "!=") return (label) => label !== value;
  const test = createRegexTest(value);
  if (test === undefined) return () => false;
  return operator === "=~" ? test : (label) => !test(label);
}

/** `""` for a label that is missing. */
export function labelValue(labels: LabelSet, name: string): string {
  if (labels instanceof Map) return labels.get(name) ?? "";
  // A label may be called `constructor`.
  return Object.hasOwn(labels, name) ? ((labels as Readonly<Record<string, string>>)[name] ?? "") : "";
}

/** By name, then value, then operator, in the order of bytes: how Alertmanager sorts the matchers of a route. */
export function compareMatchers(a: Matcher, b: Matcher): number {
  return (
    compareCodePoints(a.name, b.name) ||
    compareCodePoints(a.value, b.value) ||
    MATCH_OPERATORS.indexOf(a.operator) - MATCH_OPERATORS.indexOf(b.operator)
  );
}

/** The order of bytes of UTF-8, which is that of code points: how Go sorts texts. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  while (a[at] === b[at]) at++;
  return rank(a, at) - rank(b, at);
}

/** Surrogates stand for what comes after all other characters. */
function rank(text: string, at: number): number {
  const unit = at < text.length ? text.charCodeAt(at) : -1;
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
