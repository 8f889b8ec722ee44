import { suggest } from "../../base/suggest.js";
import type { TemplateError } from "../../languages/go-template/errors.js";
import {
  ALERTMANAGER_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_FUNCTIONS,
} from "../../languages/go-template/functions.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { parsedTemplatesOf, placeInTemplate } from "../facts/alertmanager-parsed-templates.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";

/** Functions that other programs have under these names, with what does the same here. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ["upper", "toUpper"],
  ["lower", "toLower"],
  ["trim", "trimSpace"],
  ["replace", "reReplaceAll"],
  ["regexReplaceAll", "reReplaceAll"],
  ["contains", "match"],
  ["hasPrefix", "match"],
  ["hasSuffix", "match"],
  ["regexMatch", "match"],
  ["default", "or"],
  ["toJSON", "toJson"],
  ["b64enc", "base64encode"],
  ["b64dec", "base64decode"],
]);

export const templateSyntax = defineRule({
  id: "alertmanager/template-syntax",
  layer: "semantic",
  summary: "Require valid templates in the texts of receivers and routes.",
  help: "Alertmanager loads the text without reading it. The template fails when a notification is to be sent, and the notification is lost.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    invalid: "{problem}",
    newer: 'function "{function}" needs Alertmanager {since}; the target is {target}',
  },
  examples: [
    {
      title: "a function of rules, a label with a hyphen and an action that is not closed",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .CommonLabels.alertname | humanize }}'\n        text: '{{ .CommonLabels.cluster-name }}'\n        footer: '{{ .ExternalURL'\n",
      expect: ["6:46 invalid", "7:32 invalid", "8:33 invalid"],
    },
    {
      title: "a function that the server does not have yet",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        payload: {alerts: '{{ .Alerts | toJson }}'}\n",
      settings: { alertmanager: { version: "0.28" } },
      expect: ["6:41 newer"],
    },
    {
      title: "a template",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .CommonLabels.alertname | toUpper }}'\n        text: '{{ index .CommonLabels \"cluster-name\" }}'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { field, template, facts } of parsedTemplatesOf(document)) {
      for (const error of template.errors) {
        const help = adviceFor(error, field.text);
        const place = { ...placeInTemplate(field, error.span), ...(help === undefined ? {} : { help }) };
        report("invalid", place, { problem: error.message });
      }
      for (const { name, nameSpan } of facts.calls) {
        const since = ALERTMANAGER_TEMPLATE_FUNCTIONS.get(name)?.since;
        if (since === undefined || hasAlertmanagerVersion(settings, since)) continue;
        report("newer", placeInTemplate(field, nameSpan), {
          function: name,
          since,
          target: settings.alertmanager.version,
        });
      }
    }
  },
});

/** What was probably meant. */
function adviceFor({ code, span }: TemplateError, text: string): string | undefined {
  const written = text.slice(span.start, span.end);
  if (code === "undefined_function") {
    if (PROMETHEUS_TEMPLATE_FUNCTIONS.has(written))
      return `${written} exists in the annotations of Prometheus' rules only, where the value of the alert is known. Write the text there.`;
    const meant = ELSEWHERE.get(written) ?? suggest(written, ALERTMANAGER_TEMPLATE_FUNCTIONS.keys());
    return meant === undefined ? undefined : `Did you mean ${meant}?`;
  }
  if (code === "undefined_variable" && (written === "$labels" || written === "$value"))
    return `${written} exists in the annotations of Prometheus' rules only. Here there are .CommonLabels, and .Labels of each alert in .Alerts.`;
  if (code !== "bad_character" || !written.startsWith(".") || !written.includes("-")) return undefined;
  return 'A label whose name is not of letters, digits and underscores is read with index: {{ index .CommonLabels "my-label" }}.';
}
