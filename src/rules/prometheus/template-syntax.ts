import { suggest } from "../../base/suggest.js";
import type { TemplateError } from "../../languages/go-template/errors.js";
import { templateFacts } from "../../languages/go-template/facts.js";
import {
  ALERTMANAGER_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_VARIABLES,
} from "../../languages/go-template/functions.js";
import { defineRule } from "../../validator/rule.js";
import { hasVersion } from "../facts/target-version.js";
import { templatesOf } from "../facts/templates.js";

export const templateSyntax = defineRule({
  id: "prometheus/template-syntax",
  layer: "syntax",
  summary: "Require valid templates in labels and annotations of alerts.",
  help: 'The server does not load a file with a template it cannot parse. Literal braces are written {{ "{{" }}.',
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint alerts/template"],
  messages: {
    invalid: "{problem}",
    newer: 'function "{function}" needs Prometheus {since}; the target is {target}',
  },
  examples: [
    {
      title: "a variable that was misspelled and an action that is not closed",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: '{{ $label.instance }} is down'\n          description: '{{ $labels.instance'\n",
      expect: ["7:24 invalid", "8:44 invalid"],
    },
    {
      title: "a function that the server does not have yet",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: Down since {{ now | toTime }}\n",
      settings: { prometheus: { version: "3.5" } },
      expect: ["7:34 newer"],
    },
    {
      title: "a template",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: '{{ $labels.instance }} is down'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, text, template } of templatesOf(document, settings)) {
      for (const error of template.errors) {
        const help = adviceFor(error, text);
        report(
          "invalid",
          { path, alsoAt, span: error.span, ...(help === undefined ? {} : { help }) },
          { problem: error.message },
        );
      }
      for (const { name, nameSpan } of templateFacts(template).calls) {
        const since = PROMETHEUS_TEMPLATE_FUNCTIONS.get(name)?.since;
        if (since === undefined || hasVersion(settings, since)) continue;
        const target = settings.prometheus.version;
        report("newer", { path, alsoAt, span: nameSpan }, { function: name, since, target });
      }
    }
  },
});

/** What was probably meant. */
function adviceFor({ code, span }: TemplateError, text: string): string | undefined {
  const written = text.slice(span.start, span.end);
  if (code === "undefined_function") {
    if (!ALERTMANAGER_TEMPLATE_FUNCTIONS.has(written))
      return didYouMean(written, PROMETHEUS_TEMPLATE_FUNCTIONS.keys());
    return `${written} exists in Alertmanager's notification templates only.`;
  }
  if (code === "undefined_variable") return didYouMean(written, PROMETHEUS_TEMPLATE_VARIABLES);
  if (code !== "bad_character" || !written.startsWith(".") || !written.includes("-")) return undefined;
  return 'A label whose name is not of letters, digits and underscores is read with index: {{ index $labels "my-label" }}.';
}

function didYouMean(written: string, names: Iterable<string>): string | undefined {
  const suggestion = suggest(written, names);
  return suggestion === undefined ? undefined : `Did you mean ${suggestion}?`;
}
