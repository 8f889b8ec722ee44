import { isRegexOperator } from "../../languages/matcher/regex-matcher.js";
import type { Settings } from "../../validator/settings.js";
import { type AlertmanagerDocument, inhibitRulesOf, routesOf } from "./alertmanager-config.js";
import { type MatcherEntry, type MatcherFacts, matcherEntriesOf } from "./alertmanager-matcher-entries.js";

/** What stands under `matchers`, `match` and `match_re` of every route and of both sides of every inhibit rule. */
export function everyMatcherEntryOf(
  document: AlertmanagerDocument,
  settings: Settings,
): readonly MatcherEntry[] {
  return [
    ...routesOf(document).map(({ condition }) => condition),
    ...inhibitRulesOf(document).flatMap(({ source, target }) => [source, target]),
  ].flatMap((condition) => matcherEntriesOf(condition, settings));
}

export function everyMatcherOf(document: AlertmanagerDocument, settings: Settings): readonly MatcherFacts[] {
  return everyMatcherEntryOf(document, settings).flatMap(({ matchers }) => matchers);
}

export function everyRegexMatcherOf(
  document: AlertmanagerDocument,
  settings: Settings,
): readonly MatcherFacts[] {
  return everyMatcherOf(document, settings).filter(({ operator }) => isRegexOperator(operator));
}
