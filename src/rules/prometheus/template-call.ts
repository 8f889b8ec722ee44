import { checkCalls, typeOfPrometheusPath } from "../../languages/go-template/calls.js";
import { templateFacts } from "../../languages/go-template/facts.js";
import { PROMETHEUS_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { defineRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { templatesOf } from "../facts/templates.js";

export const templateCall = defineRule({
  id: "prometheus/template-call",
  layer: "semantic",
  summary: "Require functions in templates to be called as they can be.",
  help: "The server loads the rule, and each alert then carries the text <error expanding template: …> instead of its label or annotation.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    invalid: "{problem}",
    undefined: 'No template "{name}" is defined here',
  },
  examples: [
    {
      title: "an argument too many, a number against another type of number and a template from elsewhere",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: '{{ humanize $value 2 }}'\n          description: '{{ if gt $value 5 }}many{{ end }}'\n          footer: '{{ template \"footer\" . }}'\n",
      expect: ["7:24 invalid", "8:41 invalid", "9:32 undefined"],
    },
    {
      title: "calls that work",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: '{{ humanize $value }}'\n          description: '{{ if gt $value 5.0 }}many{{ end }}'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, template } of templatesOf(document, settings)) {
      for (const { message, span } of checkCalls(
        template,
        PROMETHEUS_TEMPLATE_FUNCTIONS,
        typeOfPrometheusPath,
      )) {
        report("invalid", { path, alsoAt, span }, { problem: message });
      }
      for (const { name, span } of templateFacts(template).templates) {
        if (!template.definitions.has(name)) report("undefined", { path, alsoAt, span }, { name });
      }
    }
  },
});
