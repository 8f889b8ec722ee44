import { checkCalls } from "../../languages/go-template/calls.js";
import { templateFacts } from "../../languages/go-template/facts.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { checkRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { typeOfAlertmanagerPath } from "../facts/alertmanager-template-data.js";
import { notificationTextsOf } from "../facts/notification-texts.js";

const REGEX_FUNCTIONS: ReadonlySet<string> = new Set(["match", "reReplaceAll"]);

export const templateCall = defineRule({
  id: "alerting/template-call",
  layer: "semantic",
  summary: "Require functions in notification templates to be called as they can be.",
  help: "When a notification is to be sent, the template fails here and the notification is lost.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    invalid: "{problem}",
    pattern: 'Pattern "{pattern}" of {function} is not valid: {problem}',
    undefined: 'No template "{name}" is defined in this text',
  },
  examples: [
    {
      title: "an argument that is missing, a pattern that is not closed and a template from elsewhere",
      source:
        "notificationTemplates:\n  - name: mail\n    channel: email\n    subject: '{{ toUpper }}'\n    title: '{{ reReplaceAll \"(\" \"\" .Status }}'\n    body: '{{ template \"footer\" . }}'\n",
      expect: ["4:18 invalid", "5:29 pattern", "6:24 undefined"],
    },
    {
      title: "calls that work",
      source:
        'notificationTemplates:\n  - name: mail\n    channel: email\n    subject: \'{{ toUpper .Status }}\'\n    body: \'{{ define "footer" }}by tocsin{{ end }}{{ reReplaceAll "-" " " .Status }} {{ template "footer" . }}\'\n',
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, template } of notificationTextsOf(document)) {
      const problems = checkCalls(template, ALERTMANAGER_TEMPLATE_FUNCTIONS, typeOfAlertmanagerPath);
      for (const { message, span } of problems) report("invalid", { path, span }, { problem: message });
      const { calls, templates } = templateFacts(template);
      for (const { name, arguments: values } of calls) {
        const [first] = values;
        if (!REGEX_FUNCTIONS.has(name) || first?.literal?.type !== "string") continue;
        const pattern = first.literal.value;
        const problem = checkRegex(pattern, "matcher")?.message;
        if (problem !== undefined)
          report("pattern", { path, span: first.span }, { pattern, function: name, problem });
      }
      for (const { name, span } of templates)
        if (!template.definitions.has(name)) report("undefined", { path, span }, { name });
    }
  },
});
