import type { Path } from "../base/path.js";
import type { Matcher, MatcherMode } from "../languages/matcher/matcher.js";
import { compareMatchers } from "../languages/matcher/matching.js";
import { parseMatchers } from "../languages/matcher/parser.js";
import { checkMatcherRegex } from "../languages/matcher/regex-matcher.js";
import type { ConfigProblem } from "./problem.js";

/** The three ways to write the conditions of a route, or of a side of an inhibit rule. All have to hold. */
export interface MatcherFields {
  readonly match: Readonly<Record<string, string>> | undefined;
  readonly matchRe: Readonly<Record<string, string>> | undefined;
  readonly matchers: readonly string[] | undefined;
}

export interface CompiledMatchers {
  /** In the order of Alertmanager: by name, value and operator. */
  readonly matchers: readonly Matcher[];
  readonly problems: readonly ConfigProblem[];
}

/** `prefix` is what the names of the fields begin with: `source_` or `target_` in an inhibit rule. */
export function compileMatchers(
  { match = {}, matchRe = {}, matchers: texts = [] }: MatcherFields,
  path: Path,
  mode: MatcherMode,
  prefix = "",
): CompiledMatchers {
  const matchers: Matcher[] = [];
  const problems: ConfigProblem[] = [];
  for (const [name, value] of Object.entries(match)) matchers.push({ name, operator: "=", value });
  for (const [name, pattern] of Object.entries(matchRe)) {
    const error = checkMatcherRegex(pattern);
    if (error !== undefined)
      problems.push({ path: [...path, `${prefix}match_re`, name], message: error.message });
    // The anchors are part of the value: they show in group keys.
    else matchers.push({ name, operator: "=~", value: `^(?:${pattern})$` });
  }
  for (const [index, text] of texts.entries()) {
    const parsed = parseMatchers(text, { mode });
    if (parsed.ok) {
      for (const { name, operator, value } of parsed.value.matchers) matchers.push({ name, operator, value });
    } else {
      const { message, span } = parsed.error;
      problems.push({ path: [...path, `${prefix}matchers`, index], message, span });
    }
  }
  return { matchers: matchers.sort(compareMatchers), problems };
}
