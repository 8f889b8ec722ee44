import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import {
  parsedTemplatesOf,
  placeInTemplate,
  problemOfPath,
  readsOf,
} from "../facts/alertmanager-parsed-templates.js";

export const templateField = defineRule({
  id: "alertmanager/template-field",
  layer: "semantic",
  summary: "Disallow templates that read a field notifications do not have.",
  help: "Alertmanager loads the text; when a notification is to be sent, the template fails at this field and the notification is lost.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    unknown: "{parent} has no field `{field}`",
    newer: "`.{field}` needs Alertmanager {since}; the target is {target}",
  },
  examples: [
    {
      title: "labels of one alert where there are several, a slip of the pen and a field of a text",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .Labels.alertname }}'\n        text: '{{ range .Alerts }}{{ .Anotations.summary }}{{ end }}'\n        footer: '{{ .CommonLabels.team.name }}'\n",
      expect: ["6:20 unknown", "7:38 unknown", "8:21 unknown"],
    },
    {
      title: "a field that the server does not have yet",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .RouteLabels.team }}'\n",
      settings: { alertmanager: { version: "0.33" } },
      expect: ["6:20 newer"],
    },
    {
      title: "labels of the group, and of each alert",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .GroupLabels.alertname }}'\n        text: '{{ range .Alerts.Firing }}{{ .Annotations.summary }}{{ range .Labels.SortedPairs }}{{ .Name }}{{ end }}{{ end }}'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const parsed of parsedTemplatesOf(document)) {
      for (const { path, isKnown, span } of readsOf(parsed)) {
        const problem = isKnown ? problemOfPath(path, settings) : undefined;
        const place = placeInTemplate(parsed.field, span);
        if (problem?.type === "unknown") {
          const { field, parent, help } = problem;
          report("unknown", { ...place, ...(help === undefined ? {} : { help }) }, { field, parent });
        } else if (problem !== undefined) {
          const { field, since } = problem;
          report("newer", place, { field, since, target: settings.alertmanager.version });
        }
      }
    }
  },
});
