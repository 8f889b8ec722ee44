import { err, ok, type Result } from "../../base/result.js";
import { printPrometheusDuration } from "../../languages/duration.js";
import type { Expression } from "../../languages/promql/ast.js";
import { parsePromql } from "../../languages/promql/parser.js";
import { printPromql } from "../../languages/promql/printer.js";
import type { AlertingRule } from "../../schemas/alert/alerting-rule.js";
import type { AlertRule } from "../../schemas/alert/platform/alert-rule.js";
import type { RuleFile } from "../../schemas/alert/rule-file.js";
import type { RuleGroup } from "../../schemas/alert/rule-group.js";
import { queryOf, type ThresholdCondition, thresholdExpression } from "./condition.js";
import { call } from "./nodes.js";
import { type Compiled, type CompileOptions, type CompileProblem, ProblemLog } from "./problem.js";
import { readDuration } from "./read-duration.js";
import { annotationsOf, asTemplate, asTemplates, labelsOf, STAGE_LABEL, type Texts } from "./rule-texts.js";
import { type CompileInput, type PlannedRule, planRules } from "./stages.js";

/** The label of alerts that fire because a query returns nothing. */
const NO_DATA_LABELS = { no_data: "true" };

/**
 * Prometheus rules that fire as the alert rules of a configuration do. One group for each evaluation interval of each tenant; rules
 * that are not enabled are left out.
 *
 * - A threshold is a comparison. Hysteresis asks `ALERTS` whether the alert fires already, so it is forgotten when Prometheus is
 *   down for more than five minutes.
 * - Windows of a schedule are told by `hour()`, `minute()` and `day_of_week()`, in UTC or a zone that never changes its offset.
 * - A robust dynamic threshold is computed anew at each evaluation; what has no exact form in PromQL is a problem.
 * - Each further level of an escalation policy is a rule of its own, with a longer `for` and the label `escalation_level`.
 * - `onNoData: alert` is a rule of its own, with the label `no_data`.
 *
 * @example
 * import { compileAlertRules } from "tocsin/alerting";
 * import { AlertingConfigSchema } from "tocsin/schemas/alert";
 * const condition = { type: "threshold", query: "up", operator: "lt", threshold: { type: "static", value: 1 } };
 * const config = AlertingConfigSchema.parse({ alertRules: [{ name: "Down", level: "high", condition }] });
 * const compiled = compileAlertRules(config);
 * console.log(compiled.ok && compiled.value.value.groups?.[0]?.rules?.[0]?.expr); // up < 1
 */
export function compileAlertRules(
  input: CompileInput,
  options: CompileOptions = {},
): Result<Compiled<RuleFile>, readonly CompileProblem[]> {
  const log = new ProblemLog(options);
  const groups = new Map<string, RuleGroup & { readonly rules: AlertingRule[] }>();
  for (const planned of planRules(input, log)) {
    const interval = printPrometheusDuration(intervalOf(planned, log));
    const name = `${planned.tenant ?? "alerts"}-${interval}`;
    const group = groups.get(name) ?? { name, interval, rules: [] };
    groups.set(name, group);
    group.rules.push(...rulesOf(planned, log));
  }
  const { errors, accepted } = log;
  return errors.length > 0 ? err(errors) : ok({ value: { groups: [...groups.values()] }, accepted });
}

/** {@link compileAlertRules} for one rule, of which the channels and the escalation policy do not count. */
export function compileAlertRule(
  rule: AlertRule,
  options: CompileOptions = {},
): Result<Compiled<RuleGroup>, readonly CompileProblem[]> {
  const { escalationPolicy: _, ...alone } = rule;
  const compiled = compileAlertRules({ alertRules: [{ ...alone, enabled: true, channels: [] }] }, options);
  if (!compiled.ok)
    return err(compiled.error.map((problem) => ({ ...problem, path: problem.path.slice(2) })));
  const { value, accepted } = compiled.value;
  const [group = { name: rule.name }] = value.groups ?? [];
  return ok({
    value: group,
    accepted: accepted.map((problem) => ({ ...problem, path: problem.path.slice(2) })),
  });
}

function intervalOf({ rule, path }: PlannedRule, log: ProblemLog): number {
  return readDuration(rule.evaluationInterval, [...path, "evaluationInterval"], log);
}

function rulesOf(planned: PlannedRule, log: ProblemLog): readonly AlertingRule[] {
  const { rule, path, stages } = planned;
  if (rule.onError !== "keep_last")
    log.add("error_handling", [...path, "onError"], "an alert whose query fails is kept for some minutes");
  const labels = stages.map((stage) => labelsOf(planned, stage, log));
  const annotations = annotationsOf(planned, log);
  const expr = exprOf(planned, labels[0] ?? {}, log);
  const absence = absenceOf(planned, log);
  const waitMs = readDuration(rule.for, [...path, "for"], log);
  const keepMs = readDuration(rule.keepFiringFor, [...path, "keepFiringFor"], log);
  return stages.flatMap(({ delayMs }, index) => {
    const forMs = waitMs + delayMs;
    const own = labels[index] ?? {};
    const common = { alert: rule.name, ...(forMs === 0 ? {} : { for: printPrometheusDuration(forMs) }) };
    const alerts: AlertingRule[] = [];
    if (expr !== undefined)
      alerts.push({
        ...common,
        expr,
        ...(keepMs === 0 ? {} : { keep_firing_for: printPrometheusDuration(keepMs) }),
        labels: asTemplates(own),
        annotations: { ...annotations },
      });
    if (absence !== undefined)
      alerts.push({ ...common, ...absence, labels: asTemplates({ ...own, ...NO_DATA_LABELS }) });
    return alerts;
  });
}

/** The expression of a rule; what PromQL is taken as it is written. */
function exprOf(planned: PlannedRule, labels: Texts, log: ProblemLog): string | undefined {
  const { condition } = planned.rule;
  if (condition.type === "threshold") {
    const expression = compiledThreshold(planned, condition, labels, log);
    return expression === undefined ? undefined : printPromql(expression);
  }
  const [error] = parsePromql(condition.expr).errors;
  if (error === undefined) return condition.expr.trim();
  log.add("syntax", [...planned.path, "condition", "expr"], error.message);
  return undefined;
}

function compiledThreshold(
  planned: PlannedRule,
  condition: ThresholdCondition,
  labels: Texts,
  log: ProblemLog,
): Expression | undefined {
  const { rule, path, tenant } = planned;
  const stage = labels[STAGE_LABEL];
  const context = {
    path: [...path, "condition"],
    evaluationMs: intervalOf(planned, log),
    identity: {
      alertname: rule.name,
      ...(tenant === undefined ? {} : { tenant }),
      // All stages go by the first, which fires before the others do.
      ...(stage === undefined ? {} : { [STAGE_LABEL]: stage }),
    },
    labelNames: Object.keys(labels),
  };
  const query = queryOf(condition, context, log);
  return query === undefined ? undefined : thresholdExpression(condition, query, context, log);
}

/** What fires while the query of a threshold returns nothing at all. */
function absenceOf(
  { rule, path }: PlannedRule,
  log: ProblemLog,
): Pick<AlertingRule, "expr" | "annotations"> | undefined {
  const { condition, onNoData, runbookUrl } = rule;
  if (onNoData === "ok") return undefined;
  const place = [...path, "onNoData"];
  if (onNoData === "keep_last")
    log.add("no_data", place, "Prometheus resolves an alert whose query returns nothing");
  else if (condition.type === "promql")
    log.add("no_data", place, "an expression with a comparison returns nothing when all is well, too");
  else {
    const { expression, errors } = parsePromql(condition.query);
    if (expression === undefined || errors.length > 0) return undefined;
    return {
      expr: printPromql(call("absent", expression)),
      annotations: {
        summary: asTemplate(`${rule.name}: the query returns nothing`),
        ...(runbookUrl === undefined ? {} : { runbook_url: asTemplate(runbookUrl) }),
      },
    };
  }
  return undefined;
}
