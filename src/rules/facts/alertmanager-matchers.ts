import type { SourceDocument } from "../../document/document.js";
import { isRegexOperator } from "../../languages/matcher/regex-matcher.js";
import type { Settings } from "../../schemas/validation/settings.js";
import {
  type AlertmanagerDocument,
  type ConditionFacts,
  inhibitRulesOf,
  remembering,
  routesOf,
} from "./alertmanager-config.js";
import { type MatcherEntry, type MatcherFacts, matcherEntriesOf } from "./alertmanager-matcher-entries.js";

/** The matchers of every route and of both sides of every inhibit rule. */
export const conditionsOf = remembering((_value, document): readonly ConditionFacts[] => [
  ...routesOf(document).map(({ condition }) => condition),
  ...inhibitRulesOf(document).flatMap(({ source, target }) => [source, target]),
]);

/** The facts of one document: what `settings` say is the same for all that ask. */
interface DocumentMatchers {
  readonly entries: readonly MatcherEntry[];
  readonly matchers: readonly MatcherFacts[];
  readonly regexMatchers: readonly MatcherFacts[];
}

const known = new WeakMap<SourceDocument, DocumentMatchers>();

/** What stands under `matchers`, `match` and `match_re` of every route and of both sides of every inhibit rule. */
export function everyMatcherEntryOf(
  document: AlertmanagerDocument,
  settings: Settings,
): readonly MatcherEntry[] {
  return documentMatchersOf(document, settings).entries;
}

export function everyMatcherOf(document: AlertmanagerDocument, settings: Settings): readonly MatcherFacts[] {
  return documentMatchersOf(document, settings).matchers;
}

export function everyRegexMatcherOf(
  document: AlertmanagerDocument,
  settings: Settings,
): readonly MatcherFacts[] {
  return documentMatchersOf(document, settings).regexMatchers;
}

function documentMatchersOf(document: AlertmanagerDocument, settings: Settings): DocumentMatchers {
  const facts = known.get(document.source) ?? collect(document, settings);
  known.set(document.source, facts);
  return facts;
}

function collect(document: AlertmanagerDocument, settings: Settings): DocumentMatchers {
  const entries = conditionsOf(document).flatMap((condition) => matcherEntriesOf(condition, settings));
  const matchers = entries.flatMap((entry) => entry.matchers);
  const regexMatchers = matchers.filter(({ operator }) => isRegexOperator(operator));
  return { entries, matchers, regexMatchers };
}
