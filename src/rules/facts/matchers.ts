import type { Expression, LabelMatcher, VectorSelector } from "../../languages/promql/ast.js";
import { metricNameOf, type PromqlFacts, promqlFacts } from "../../languages/promql/facts.js";
import { analyzeRegex, type RegexAnalysis } from "../../languages/regex.js";
import { quote } from "./expression-text.js";

/** A matcher with a regular expression, and what is known of it; long patterns take time to read. */
export interface RegexMatcher {
  readonly matcher: LabelMatcher;
  readonly analysis: RegexAnalysis;
}

const known = new WeakMap<Expression, readonly RegexMatcher[]>();

/** Every regular expression of the selectors, read once for all rules. */
export function regexMatchersOf(expression: Expression): readonly RegexMatcher[] {
  let found = known.get(expression);
  if (found === undefined) {
    found = promqlFacts(expression).selectors.flatMap(({ node }) =>
      node.matchers
        .filter(isRegexMatcher)
        .map((matcher) => ({ matcher, analysis: analyzeRegex(matcher.value) })),
    );
    known.set(expression, found);
  }
  return found;
}

export function isRegexMatcher({ operator }: LabelMatcher): boolean {
  return operator === "=~" || operator === "!~";
}

/** As it would be written anew, for messages: `job="api"`. */
export function describeMatcher({
  name,
  operator,
  value,
}: Pick<LabelMatcher, "name" | "operator" | "value">): string {
  return `${name}${operator}${quote(value)}`;
}

/** Nothing in the selector narrows what it reads: every series with this or that label is among it. */
export function readsEverything(selector: VectorSelector): boolean {
  return metricNameOf(selector) === undefined && selector.matchers.every(isBroad);
}

function isBroad({ operator, value }: LabelMatcher): boolean {
  if (operator === "=") return value === "";
  if (operator !== "=~") return true;
  const { matchesEverything, matchesNonEmpty } = analyzeRegex(value);
  return matchesEverything || matchesNonEmpty;
}

/** The second argument of `info` chooses labels and may not have a name. */
export function choosesLabels(selector: VectorSelector, parents: PromqlFacts["parents"]): boolean {
  const parent = parents.get(selector);
  return parent?.type === "call" && parent.name === "info" && parent.args[1] === selector;
}
