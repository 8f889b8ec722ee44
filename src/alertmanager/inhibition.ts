import type { Path } from "../base/path.js";
import type { Matcher, MatcherMode } from "../languages/matcher/matcher.js";
import { type LabelSet, labelValue, matchesAll } from "../languages/matcher/matching.js";
import type { AlertmanagerConfig } from "../schemas/alert/alertmanager-config.js";
import type { InhibitRule } from "../schemas/alert/inhibit-rule.js";
import { compileMatchers } from "./matcher-fields.js";
import type { ConfigProblem } from "./problem.js";

/** An alert that is muted, and why. */
export interface Inhibition {
  /** Index of the alert that is muted. */
  readonly target: number;
  /** Index of the first alert that mutes it by this rule. */
  readonly source: number;
  readonly rule: CompiledInhibitRule;
}

/** An inhibit rule with matchers that are ready for use. */
export interface CompiledInhibitRule {
  /** From the root of the configuration: `["inhibit_rules", 0]`. */
  readonly path: Path;
  readonly name: string | undefined;
  readonly source: readonly Matcher[];
  readonly target: readonly Matcher[];
  readonly equal: readonly string[];
  /** Of its matchers. Alertmanager would not start; here a rule with problems mutes nothing. */
  readonly problems: readonly ConfigProblem[];
}

export interface InhibitOptions {
  /** `fallback` by default, as in Alertmanager 0.27 and later. */
  readonly matcherMode?: MatcherMode;
}

export interface Inhibitor {
  readonly rules: readonly CompiledInhibitRule[];
  /**
   * What mutes each alert, while all of them fire: one entry for each rule that does, sorted by alert and rule. Inhibition
   * is not passed on by Alertmanager: an alert that is muted itself still mutes others.
   */
  inhibitions(alerts: readonly LabelSet[]): readonly Inhibition[];
}

/**
 * Inhibits alerts as Alertmanager does. An alert that matches both sides of a rule is not muted by another one that matches
 * both sides, so that they cannot mute each other, nor an alert itself.
 */
export function createInhibitor(
  config: Pick<AlertmanagerConfig, "inhibit_rules">,
  { matcherMode = "fallback" }: InhibitOptions = {},
): Inhibitor {
  const rules = (config.inhibit_rules ?? []).map((rule, index) => compileRule(rule, index, matcherMode));
  return {
    rules,
    inhibitions: (alerts) => {
      const found = rules.flatMap((rule) => inhibitionsBy(rule, alerts));
      // Stable: the rules of an alert keep their order.
      return found.sort((a, b) => a.target - b.target);
    },
  };
}

/** {@link createInhibitor} for one set of alerts that fire. */
export function inhibitedBy(
  config: Pick<AlertmanagerConfig, "inhibit_rules">,
  alerts: readonly LabelSet[],
  options: InhibitOptions = {},
): readonly Inhibition[] {
  return createInhibitor(config, options).inhibitions(alerts);
}

function compileRule(rule: InhibitRule, index: number, mode: MatcherMode): CompiledInhibitRule {
  const path = ["inhibit_rules", index];
  const source = compileMatchers(
    { match: rule.source_match, matchRe: rule.source_match_re, matchers: rule.source_matchers },
    path,
    mode,
    "source_",
  );
  const target = compileMatchers(
    { match: rule.target_match, matchRe: rule.target_match_re, matchers: rule.target_matchers },
    path,
    mode,
    "target_",
  );
  return {
    path,
    name: rule.name,
    source: source.matchers,
    target: target.matchers,
    equal: rule.equal ?? [],
    problems: [...source.problems, ...target.problems],
  };
}

/** The first source with certain values of the labels that have to be equal. */
interface Sources {
  any: number;
  /** That is no target. */
  oneSided: number | undefined;
}

function inhibitionsBy(rule: CompiledInhibitRule, alerts: readonly LabelSet[]): readonly Inhibition[] {
  if (rule.problems.length > 0) return [];
  const isSource = alerts.map((alert) => matchesAll(rule.source, alert));
  const isTarget = alerts.map((alert) => matchesAll(rule.target, alert));
  const keys = alerts.map((alert) => JSON.stringify(rule.equal.map((name) => labelValue(alert, name))));
  const sources = new Map<string, Sources>();
  for (const [index, key] of keys.entries()) {
    if (isSource[index] !== true) continue;
    const known = sources.get(key) ?? { any: index, oneSided: undefined };
    if (isTarget[index] !== true) known.oneSided ??= index;
    sources.set(key, known);
  }
  return keys.flatMap((key, target) => {
    if (isTarget[target] !== true) return [];
    const known = sources.get(key);
    const source = isSource[target] === true ? known?.oneSided : known?.any;
    return source === undefined ? [] : [{ target, source, rule }];
  });
}
