import { suggest } from "../../base/suggest.js";
import type { TemplateError } from "../../languages/go-template/errors.js";
import {
  ALERTMANAGER_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_VARIABLES,
} from "../../languages/go-template/functions.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { notificationTextsOf } from "../facts/notification-texts.js";
import { templatesOf } from "../facts/templates.js";

export const templateSyntax = defineRule({
  id: "alerting/template-syntax",
  layer: "syntax",
  summary: "Require valid templates in annotations and notification templates.",
  help: 'A template that cannot be parsed says nothing when it is needed. Literal braces are written {{ "{{" }}.',
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { invalid: "{problem}" },
  examples: [
    {
      title: "an action that is not closed, and functions of the other kind of template",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    annotations:\n      summary: '{{ $labels.instance'\n      since: '{{ since .StartsAt }}'\nnotificationTemplates:\n  - name: chat\n    channel: slack\n    body: '{{ .CommonLabels.alertname | humanize }}'\n",
      expect: ["6:36 invalid", "7:18 invalid", "11:41 invalid"],
    },
    {
      title: "templates",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    annotations:\n      summary: '{{ $labels.instance }} is down'\nnotificationTemplates:\n  - name: chat\n    channel: slack\n    body: '{{ .CommonLabels.alertname | toUpper }} {{ $summary }}'\n    variables: {summary: {type: string}}\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, text, template } of templatesOf(document, settings)) {
      for (const error of template.errors) {
        const help = adviceFor(error, text, PROMETHEUS_TEMPLATE_FUNCTIONS, ALERTMANAGER_TEMPLATE_FUNCTIONS);
        report("invalid", { path, alsoAt, span: error.span, ...help }, { problem: error.message });
      }
    }
    for (const { path, text, errors } of notificationTextsOf(document)) {
      for (const error of errors) {
        const help = adviceFor(error, text, ALERTMANAGER_TEMPLATE_FUNCTIONS, PROMETHEUS_TEMPLATE_FUNCTIONS);
        report("invalid", { path, span: error.span, ...help }, { problem: error.message });
      }
    }
  },
});

/** What was probably meant. */
function adviceFor(
  { code, span }: TemplateError,
  text: string,
  own: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
): { readonly help?: string } {
  const written = text.slice(span.start, span.end);
  if (code === "undefined_function" && other.has(written)) {
    const where = own === PROMETHEUS_TEMPLATE_FUNCTIONS ? "notification templates" : "annotations of rules";
    return { help: `${written} exists in ${where} only.` };
  }
  const names = code === "undefined_function" ? [...own.keys()] : [...PROMETHEUS_TEMPLATE_VARIABLES];
  const isName = code === "undefined_function" || code === "undefined_variable";
  const suggestion = isName ? suggest(written, names) : undefined;
  return suggestion === undefined ? {} : { help: `Did you mean ${suggestion}?` };
}
