import { parseInstant } from "../../base/instant.js";
import { suggest } from "../../base/suggest.js";
import { templateFacts } from "../../languages/go-template/facts.js";
import type { TemplateVariable } from "../../schemas/alert/platform/notification-template.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { textsOfTemplate } from "../facts/notification-texts.js";

export const templateVariable = defineRule({
  id: "alerting/template-variable",
  layer: "semantic",
  summary: "Require that the variables of a notification template are declared, used and of their type.",
  help: "A template with a variable that nobody declares cannot be parsed when a notification is to be sent, and the notification is lost.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    undeclared: "Variable {name} is not declared under `variables`{suggestion}",
    unused: {
      text: "Variable {name} stands in no text of the template",
      severity: "warning",
      help: "Whoever sends has to find a value for it nevertheless. Leave it out.",
    },
    mismatch: {
      text: '`{field}` of variable {name} is no {type}: "{text}"',
      help: "Numbers are written as in JSON, booleans as true and false, instants as in RFC 3339, URLs with http or https.",
    },
    needless: {
      text: "Variable {name} is required, so its default is never used",
      severity: "warning",
      help: "Write `required: false`, or leave out the default.",
    },
  },
  examples: [
    {
      title:
        "a misspelled name, a variable for nothing, a text as a number, and a default that is never used",
      source:
        "notificationTemplates:\n  - name: mail\n    channel: email\n    subject: '{{ $servce }}: {{ $value }}'\n    body: '{{ $service }}'\n    variables:\n      service: {default: unknown}\n      value: {type: number, example: many}\n",
      expect: ["4:18 undeclared", "7:26 needless", "8:38 mismatch"],
    },
    {
      title: "a variable for nothing",
      source:
        "notificationTemplates:\n  - name: chat\n    channel: teams\n    body: '{{ .Status }}'\n    variables: {team: {}}\n",
      expect: ["5:17 unused"],
    },
    {
      title: "declared, used and of their type",
      source:
        "notificationTemplates:\n  - name: mail\n    channel: email\n    subject: '{{ $service }}: {{ $value }}'\n    body: '{{ range $alert := .Alerts }}{{ $alert.Status }} {{ end }}'\n    variables:\n      service: {required: false, default: unknown}\n      value: {type: number, example: '0.95'}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "notificationTemplates")) {
      const own = textsOfTemplate(document, path);
      const names = Object.keys(value.variables);
      for (const { path: at, text, undeclared } of own) {
        for (const { span } of undeclared) {
          const name = text.slice(span.start, span.end);
          const similar = suggest(
            name,
            names.map((each) => `$${each}`),
          );
          const suggestion = similar === undefined ? "" : `; did you mean ${similar}?`;
          report("undeclared", { path: at, span }, { name, suggestion });
        }
      }
      const used = new Set(
        own.flatMap(({ template }) => templateFacts(template).variables.map(({ name }) => name)),
      );
      for (const [name, variable] of Object.entries(value.variables)) {
        const at = [...path, "variables", name];
        // A text that could not be read to its end may use more.
        if (!used.has(`$${name}`) && own.every(({ undeclared }) => undeclared.length === 0))
          report("unused", { path: at, target: "key" }, { name });
        for (const field of ["example", "default"] as const) {
          const text = variable[field];
          if (text !== undefined && !TYPE_TESTS[variable.type](text))
            report("mismatch", { path: [...at, field] }, { field, name, type: variable.type, text });
        }
        if (variable.required && variable.default !== undefined)
          report("needless", { path: [...at, "default"] }, { name });
      }
    }
  },
});

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;
const BOOLEAN = /^(?:true|false)$/;
const HTTP = /^https?:\/\//i;

const TYPE_TESTS: Readonly<Record<TemplateVariable["type"], (text: string) => boolean>> = {
  string: () => true,
  number: (text) => NUMBER.test(text),
  boolean: (text) => BOOLEAN.test(text),
  instant: (text) => parseInstant(text) !== undefined,
  url: (text) => HTTP.test(text) && URL.canParse(text),
};
