import { templateFacts } from "../../languages/go-template/facts.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { adviceForField, followPath } from "../facts/alertmanager-template-data.js";
import { notificationTextsOf } from "../facts/notification-texts.js";

export const templateField = defineRule({
  id: "alerting/template-field",
  layer: "semantic",
  summary: "Disallow notification templates that read what a notification does not have.",
  help: "The data is that of Alertmanager's notification templates: .Status, .Alerts, .CommonLabels, .CommonAnnotations, .GroupLabels and .ExternalURL. When the notification is to be sent, the template fails and the notification is lost.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { unknown: "There is no field `.{field}`" },
  examples: [
    {
      title: "a field of one alert, and one that was misspelled",
      source:
        "notificationTemplates:\n  - name: chat\n    channel: slack\n    body: '{{ .Labels.alertname }} {{ .CommonLabel.team }}'\n",
      expect: ["4:15 unknown", "4:39 unknown"],
    },
    {
      title: "fields there are",
      source:
        "notificationTemplates:\n  - name: chat\n    channel: slack\n    body: '{{ .CommonLabels.team }}{{ range .Alerts }}{{ .Labels.alertname }}{{ end }}'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, template } of notificationTextsOf(document)) {
      for (const { path: read, isKnown, span } of templateFacts(template).fields) {
        const found = isKnown ? followPath(read) : undefined;
        if (typeof found !== "object") continue;
        const help = adviceForField(found);
        report("unknown", { path, span, ...(help === undefined ? {} : { help }) }, { field: found.field });
      }
    }
  },
});
