import type { Span } from "../../base/position.js";
import { templateFacts } from "../../languages/go-template/facts.js";
import type { GoTemplate } from "../../languages/go-template/parser.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { canHave, explainLoss, labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { expressionsOf, type ParsedExpression } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const templateLabelLost = defineRule({
  id: "prometheus/template-label-lost",
  layer: "semantic",
  summary: "Disallow templates that print a label the expression cannot return.",
  help: "A label that is not there prints as nothing. Keep it in the expression (by, on, group_left), or leave it out of the text. $labels has the labels of the expression's result, not those of the rule.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/template"],
  messages: {
    lost: "Label `{label}` is always empty here: {reason}",
    own: {
      text: "Label `{label}` is set by this rule, and so is not in $labels",
      help: "Templates see the labels of the expression's result before the rule's own are added. Write the value itself.",
    },
    alertname: {
      text: "Label `alertname` is not in $labels",
      help: "The name is added after templates are expanded. Write it out.",
    },
  },
  examples: [
    {
      title: "the instance was summed away",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: sum by (job) (rate(errors_total[5m])) > 1\n        annotations:\n          summary: '{{ $labels.job }} on {{ $labels.instance }} fails'\n",
      expect: ["7:45 lost"],
    },
    {
      title: "labels that the rule adds",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels: {severity: page}\n        annotations:\n          summary: '{{ $labels.alertname }} ({{ $labels.severity }})'\n",
      expect: ["8:24 alertname", "8:49 own"],
    },
    {
      title: "labels that the expression keeps",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Errors\n        expr: sum by (job, instance) (rate(errors_total[5m])) > 1\n        annotations:\n          summary: '{{ $labels.job }} on {{ $labels.instance }} fails'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const reads = new Map<GoTemplate, readonly LabelRead[]>();
    for (const parsed of expressionsOf(document, settings)) {
      const flow = labelFlow(parsed.expression);
      for (const { path, template } of parsed.rule.templates) {
        const labels = reads.get(template) ?? labelReads(template);
        reads.set(template, labels);
        for (const { label, span } of labels) {
          const loss = explainLoss(flow, label);
          if (label === "alertname" && !readsAlerts(parsed)) report("alertname", { path, span });
          else if (loss !== undefined) {
            const related = [{ message: "lost here", path: parsed.path, span: loss.span }];
            report("lost", { path, span, related }, { label, reason: loss.message });
          } else if (isOwnOnly(parsed, label)) report("own", { path, span }, { label });
        }
      }
    }
  },
});

interface LabelRead {
  readonly label: string;
  readonly span: Span;
}

function labelReads(template: GoTemplate): readonly LabelRead[] {
  return templateFacts(template).fields.flatMap(({ path: [root, label], isKnown, span }) =>
    isKnown && root === "Labels" && label !== undefined ? [{ label, span }] : [],
  );
}

/** `ALERTS`, and metrics recorded from it, have the label `alertname`. */
function readsAlerts({ expression }: ParsedExpression): boolean {
  return promqlFacts(expression).selectors.some(
    ({ metricName, node }) =>
      metricName === undefined ||
      metricName.startsWith("ALERTS") ||
      metricName.includes(":") ||
      node.matchers.some(({ name }) => name === "alertname"),
  );
}

/** Whether the rule sets the label and nothing in the expression speaks of it. */
function isOwnOnly({ expression, text, rule }: ParsedExpression, label: string): boolean {
  return rule.labels.has(label) && !text.includes(label) && canHave(labelFlow(expression), label);
}
