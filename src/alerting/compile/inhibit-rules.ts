import { AlertLevel } from "../../base/enums/alert-level.js";
import type { Matcher } from "../../languages/matcher/matcher.js";
import { printMatcher } from "../../languages/matcher/printer.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { METRIC_NAME } from "../../languages/promql/flow-algebra.js";
import { normalizePromql } from "../../languages/promql/normalize.js";
import { parsePromql } from "../../languages/promql/parser.js";
import type { InhibitRule } from "../../schemas/alert/inhibit-rule.js";
import type { AlertRule } from "../../schemas/alert/platform/alert-rule.js";
import { quoteMeta } from "../notification-group.js";
import { STAGE_LABEL } from "./rule-texts.js";
import type { PlannedRule } from "./stages.js";

/** Who is muted while an alert is worse: earlier levels of its escalation, and rules of a lower level about the same query. */
export function inhibitRulesOf(planned: readonly PlannedRule[]): readonly InhibitRule[] {
  return [...planned.flatMap(stageInhibitions), ...levelInhibitions(planned)];
}

/** Labels by which alerts of a rule differ, besides those it adds itself; `undefined` where more can be there. */
function seriesLabels({ condition }: AlertRule): readonly string[] | undefined {
  const { expression } = parsePromql(condition.type === "promql" ? condition.expr : condition.query);
  const possible = expression === undefined ? undefined : labelFlow(expression).possible;
  return possible?.kind === "only"
    ? [...possible.labels].filter((name) => name !== METRIC_NAME).sort()
    : undefined;
}

/** Alerts of these rules of a tenant. */
export function ownMatchers(rules: readonly PlannedRule[], tenant: string | undefined): readonly Matcher[] {
  const [first = "", ...others] = rules.map(({ rule }) => rule.name);
  const alternatives = [first, ...others].map(quoteMeta).join("|");
  return [
    others.length === 0
      ? { name: "alertname", operator: "=", value: first }
      : { name: "alertname", operator: "=~", value: alternatives },
    ...(tenant === undefined ? [] : [{ name: "tenant", operator: "=", value: tenant } as const]),
  ];
}

/** Earlier levels of an escalation are muted while a later one fires. */
function stageInhibitions(planned: PlannedRule): readonly InhibitRule[] {
  const series = planned.stages.length > 1 ? seriesLabels(planned.rule) : undefined;
  if (series === undefined) return [];
  const matchers = planned.stages.map(({ level }) =>
    [
      ...ownMatchers([planned], planned.tenant),
      { name: STAGE_LABEL, operator: "=", value: String(level) } as const,
    ].map(printMatcher),
  );
  return matchers.slice(1).map((source, index) => ({
    source_matchers: source,
    target_matchers: matchers[index] ?? [],
    equal: ["alertname", ...series],
  }));
}

/** Rules that compare the same query in the same direction are one alert in several levels: the higher mute the lower. */
function levelInhibitions(planned: readonly PlannedRule[]): readonly InhibitRule[] {
  const families = new Map<string, [PlannedRule, ...PlannedRule[]]>();
  for (const each of planned) {
    const { condition } = each.rule;
    if (condition.type !== "threshold") continue;
    const { expression } = parsePromql(condition.query);
    if (expression === undefined) continue;
    const key = JSON.stringify([each.tenant, condition.operator, normalizePromql(expression)]);
    const family = families.get(key);
    if (family === undefined) families.set(key, [each]);
    else family.push(each);
  }
  return [...families.values()].flatMap((family) => {
    const [{ rule, tenant }] = family;
    const series = seriesLabels(rule);
    if (series === undefined) return [];
    const at = (isWanted: (level: AlertLevel) => boolean): string[] =>
      ownMatchers(
        family.filter((each) => isWanted(each.rule.level)),
        tenant,
      ).map(printMatcher);
    const levels = new Set(family.map((each) => each.rule.level));
    const highest = AlertLevel.max(levels);
    return [...levels].flatMap((level) =>
      level === highest
        ? []
        : [
            {
              source_matchers: at((other) => AlertLevel.compare(other, level) > 0),
              target_matchers: at((other) => other === level),
              equal: tenant === undefined ? [...series] : ["tenant", ...series],
            },
          ],
    );
  });
}
