import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { type AlertmanagerDocument, type ConditionFacts, inhibitRulesOf } from "./alertmanager-config.js";
import { type MatcherFacts, matchersOf } from "./alertmanager-matcher-entries.js";
import { contradictionIn, createMatcherSet, impliesAll, type MatcherSet } from "./matcher-sets.js";

/** The alerts on one side of an inhibit rule. */
export interface InhibitSide {
  readonly matchers: readonly MatcherFacts[];
  readonly set: MatcherSet;
  /** The label for which the matchers leave no value. */
  readonly contradiction: string | undefined;
}

export interface PlannedInhibit {
  readonly path: Path;
  readonly source: InhibitSide;
  readonly target: InhibitSide;
  readonly equal: readonly string[];
  /** Why the rule never mutes anything; the first reason there is. */
  readonly flaw: InhibitFlaw | undefined;
}

export type InhibitFlaw =
  | { readonly type: "contradiction"; readonly side: "source" | "target"; readonly label: string }
  /** Both sides are the same alerts, which never mute each other. */
  | { readonly type: "same" }
  /** The sides cannot have the same value for a label of `equal`. */
  | { readonly type: "unequal"; readonly index: number; readonly label: string };

const known = new WeakMap<SourceDocument, readonly PlannedInhibit[]>();

/** Every inhibit rule with what its sides mean. */
export function plannedInhibitsOf(
  document: AlertmanagerDocument,
  settings: Settings,
): readonly PlannedInhibit[] {
  const inhibits =
    known.get(document.source) ??
    inhibitRulesOf(document).map(({ path, rule, source, target }) => {
      const sides = { source: sideOf(source, settings), target: sideOf(target, settings) };
      const equal = (rule.equal ?? []).map((label) => label ?? "");
      return { path, ...sides, equal, flaw: flawOf(sides.source, sides.target, equal) };
    });
  known.set(document.source, inhibits);
  return inhibits;
}

function sideOf(condition: ConditionFacts, settings: Settings): InhibitSide {
  const matchers = matchersOf(condition, settings);
  const set = createMatcherSet(matchers);
  return { matchers, set, contradiction: contradictionIn(set) };
}

function flawOf(source: InhibitSide, target: InhibitSide, equal: readonly string[]): InhibitFlaw | undefined {
  for (const [side, { contradiction: label }] of [
    ["source", source],
    ["target", target],
  ] as const) {
    if (label !== undefined) return { type: "contradiction", side, label };
  }
  if (isWithin(source, target) && isWithin(target, source)) return { type: "same" };
  for (const [index, label] of equal.entries()) {
    const both = [source, target].flatMap(({ set }) => set.get(label)?.matchers ?? []);
    if (contradictionIn(createMatcherSet(both)) !== undefined) return { type: "unequal", index, label };
  }
  return undefined;
}

/** Whether every alert of one side is one of the other, too. */
export function isWithin(inner: InhibitSide, outer: InhibitSide): boolean {
  return impliesAll(inner.set, outer.matchers);
}
