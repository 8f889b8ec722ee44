import { checkCalls } from "../../languages/go-template/calls.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { defineRule } from "../../validator/rule.js";
import { typeOfAlertmanagerPath } from "../facts/alertmanager-template-data.js";
import { placedTemplatesOf, TEMPLATE_HOLDER_KINDS } from "../facts/alertmanager-template-set.js";

export const templateCall = defineRule({
  id: "alertmanager/template-call",
  layer: "semantic",
  summary: "Require functions in templates of notifications to be called as they can be.",
  help: "Alertmanager loads the text; when a notification is to be sent, the template fails here and the notification is lost.",
  severity: "error",
  appliesTo: TEMPLATE_HOLDER_KINDS,
  messages: { invalid: "{problem}" },
  examples: [
    {
      title: "arguments that are missing, and labels where a text is wanted",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ reReplaceAll \"-\" .CommonLabels.team }}'\n        text: '{{ toUpper .CommonLabels }}'\n        color: '{{ if eq .Status 1 }}danger{{ end }}'\n",
      expect: ["6:20 invalid", "7:27 invalid", "8:34 invalid"],
    },
    {
      title: "calls that work",
      source:
        'route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: \'{{ reReplaceAll "-" " " .CommonLabels.team }} ({{ len .Alerts.Firing }})\'\n        text: \'{{ .CommonLabels.Names.Join ", " }}\'\n        color: \'{{ if eq .Status "firing" }}danger{{ end }}\'\n',
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { template, placeOf } of placedTemplatesOf(document)) {
      for (const { message, span } of checkCalls(
        template,
        ALERTMANAGER_TEMPLATE_FUNCTIONS,
        typeOfAlertmanagerPath,
      ))
        report("invalid", placeOf(span), { problem: message });
    }
  },
});
