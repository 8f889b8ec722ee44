import type { Path } from "../../base/path.js";
import type { Span } from "../../base/position.js";
import type { Matcher, MatcherError, MatcherMode } from "../../languages/matcher/matcher.js";
import { type FallbackWarning, parseMatchers } from "../../languages/matcher/parser.js";
import { checkMatcherRegex, regexErrorSpan } from "../../languages/matcher/regex-matcher.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { type ConditionFacts, textsOf } from "./alertmanager-config.js";
import { hasAlertmanagerVersion } from "./alertmanager-versions.js";
import { type TextAt, textsAt } from "./value-paths.js";

/** A matcher where it stands, however it was written. */
export interface MatcherFacts extends Matcher {
  /** The text it stands in: an item under `matchers`, or the value of a label under `match` or `match_re`. */
  readonly path: Path;
  /** Places in that text; the name of a matcher under `match` or `match_re` is the key at {@link path}. */
  readonly span?: Span;
  readonly nameSpan?: Span;
  readonly valueSpan?: Span;
}

/** An item under `matchers`, or a label under `match` or `match_re`. */
export interface MatcherEntry {
  readonly path: Path;
  readonly form: "match" | "match_re" | "matchers";
  readonly text: string;
  /** In the order of the text. Empty for a text without any, and for one that could not be read. */
  readonly matchers: readonly MatcherFacts[];
  readonly error?: MatcherError;
  /** The servers read the text, and warn of it. */
  readonly warning?: FallbackWarning;
}

const known = new WeakMap<ConditionFacts, readonly MatcherEntry[]>();

/** The entries of a condition with what is wrong with them; parsed once, for all rules. */
export function matcherEntriesOf(condition: ConditionFacts, settings: Settings): readonly MatcherEntry[] {
  const entries = known.get(condition) ?? readEntries(condition, matcherModeOf(settings));
  known.set(condition, entries);
  return entries;
}

/** Every matcher of a condition, whichever way it is written. */
export function matchersOf(condition: ConditionFacts, settings: Settings): readonly MatcherFacts[] {
  return matcherEntriesOf(condition, settings).flatMap(({ matchers }) => matchers);
}

/** How the servers read matchers. */
export function matcherModeOf(settings: Settings): MatcherMode {
  return hasAlertmanagerVersion(settings, "0.27") ? settings.alertmanager.matcherMode : "classic";
}

function readEntries(condition: ConditionFacts, mode: MatcherMode): readonly MatcherEntry[] {
  const { path, prefix } = condition;
  const labels = (form: "match" | "match_re"): readonly MatcherEntry[] =>
    textsAt(condition[form], "*", [...path, `${prefix}${form}`]).map((label) => readLabel(form, label));
  const lists = textsOf(condition.matchers).map((text, index) =>
    readList([...path, `${prefix}matchers`, index], text, mode),
  );
  return [...labels("match"), ...labels("match_re"), ...lists];
}

function readLabel(form: "match" | "match_re", { path, text }: TextAt): MatcherEntry {
  const error = form === "match_re" ? checkMatcherRegex(text) : undefined;
  if (error !== undefined) {
    const span = regexErrorSpan(error, text, { start: 0, end: text.length });
    return { path, form, text, matchers: [], error: { code: "invalidRegex", message: error.message, span } };
  }
  const operator = form === "match" ? "=" : "=~";
  return { path, form, text, matchers: [{ name: String(path.at(-1)), operator, value: text, path }] };
}

function readList(path: Path, text: string, mode: MatcherMode): MatcherEntry {
  const parsed = parseMatchers(text, { mode });
  if (!parsed.ok) return { path, form: "matchers", text, matchers: [], error: parsed.error };
  const { matchers, warning } = parsed.value;
  return {
    path,
    form: "matchers",
    text,
    matchers: matchers.map((matcher) => ({ ...matcher, path })),
    ...(warning === undefined ? {} : { warning }),
  };
}
