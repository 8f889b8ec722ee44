import { templateFacts } from "../../languages/go-template/facts.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { defineRule } from "../../validator/rule.js";
import { templateFileOf } from "../facts/alertmanager-template-files.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";

export const templateFileSyntax = defineRule({
  id: "alertmanager/template-file-syntax",
  layer: "syntax",
  summary: "Require valid templates in the files that `templates` names.",
  help: 'Alertmanager refuses the configuration. Give the files beside it: tocsin check alertmanager.yml templates/*.tmpl. Literal braces are written {{ "{{" }}.',
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ["alertmanager-templates"],
  replaces: ["amtool check-config"],
  messages: {
    invalid: "{problem}",
    newer: 'function "{function}" needs Alertmanager {since}; the target is {target}',
  },
  examples: [
    {
      title: "a definition that is not closed, and a function of another program",
      source: { "slack.tmpl": '{{ define "title" }}\n{{ humanize 3 }}\n' },
      expect: ["slack.tmpl:2:4 invalid", "slack.tmpl:3:1 invalid"],
    },
    {
      title: "a function that the server does not have yet",
      source: { "slack.tmpl": '{{ define "title" }}{{ .Status | toJson }}{{ end }}\n' },
      settings: { alertmanager: { version: "0.27" } },
      expect: ["slack.tmpl:1:34 newer"],
    },
    {
      title: "templates",
      source: { "slack.tmpl": '{{ define "title" }}{{ .Status | toUpper }}{{ end }}\n' },
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const template = templateFileOf(document);
    for (const { message: problem, span } of template.errors)
      report("invalid", { path: [], span }, { problem });
    for (const { name, nameSpan } of templateFacts(template).calls) {
      const since = ALERTMANAGER_TEMPLATE_FUNCTIONS.get(name)?.since;
      if (since === undefined || hasAlertmanagerVersion(settings, since)) continue;
      const target = settings.alertmanager.version;
      report("newer", { path: [], span: nameSpan }, { function: name, since, target });
    }
  },
});
