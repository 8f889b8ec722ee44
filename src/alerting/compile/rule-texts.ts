import { AlertLevel } from "../../base/enums/alert-level.js";
import {
  PROMETHEUS_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_VARIABLES,
} from "../../languages/go-template/functions.js";
import { parseGoTemplate } from "../../languages/go-template/parser.js";
import type { ProblemLog } from "./problem.js";
import type { PlannedRule, Stage } from "./stages.js";

export type Texts = Readonly<Record<string, string>>;

/** The label by which the stages of an escalation are told apart; the first is 1. */
export const STAGE_LABEL = "escalation_level";

/**
 * Labels of a rule as they are on its alerts: its own, and `severity` (in the words usual with Prometheus), `priority`, `tenant`,
 * `environment` and `team` of its fields.
 */
export function labelsOf({ rule, path, tenant, stages }: PlannedRule, stage: Stage, log: ProblemLog): Texts {
  const { level, environment, owner } = rule;
  const own: Texts = {
    severity: AlertLevel.toExternal("prometheus", level).value,
    priority: rule.priority ?? AlertLevel.values[level].priority,
    ...(tenant === undefined ? {} : { tenant }),
    ...(environment === undefined ? {} : { environment }),
    ...(owner === undefined ? {} : { team: owner }),
    ...(stages.length > 1 ? { [STAGE_LABEL]: String(stage.level) } : {}),
  };
  for (const [name, value] of Object.entries({ ...own, alertname: rule.name })) {
    const declared = Object.hasOwn(rule.labels, name) ? rule.labels[name] : undefined;
    if (declared !== undefined && declared !== value)
      log.add("label", [...path, "labels", name], `the rule's own fields make it "${value}"`);
  }
  return { ...rule.labels, ...own };
}

/** Texts of a rule, with the runbook, and a summary if it has none. */
export function annotationsOf({ rule, path }: PlannedRule, log: ProblemLog): Texts {
  for (const [name, text] of Object.entries(rule.annotations)) {
    const [error] = parseGoTemplate(text, TEMPLATE_OPTIONS).errors;
    if (error !== undefined) log.add("syntax", [...path, "annotations", name], error.message);
  }
  const { description = "", runbookUrl } = rule;
  return {
    summary: asTemplate(rule.name),
    ...(description.trim() === "" ? {} : { description: asTemplate(description) }),
    ...(runbookUrl === undefined ? {} : { runbook_url: asTemplate(runbookUrl) }),
    ...rule.annotations,
  };
}

const TEMPLATE_OPTIONS = {
  functions: PROMETHEUS_TEMPLATE_FUNCTIONS,
  variables: PROMETHEUS_TEMPLATE_VARIABLES,
};
const OPENING = /\{\{/g;

/** A Go template that prints this text, whatever is in it. */
export function asTemplate(text: string): string {
  return text.replace(OPENING, '{{"{{"}}');
}

export function asTemplates(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, asTemplate(text)]));
}
