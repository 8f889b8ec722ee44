import { defineSetRule } from "../../validator/rule.js";
import { problemOfPath } from "../facts/alertmanager-parsed-templates.js";
import { fileReadsOf, TEMPLATE_KINDS, templateSetsOf } from "../facts/alertmanager-template-set.js";

export const templateFileField = defineSetRule({
  id: "alertmanager/template-file-field",
  layer: "consistency",
  summary: "Disallow files of templates that read a field notifications do not have.",
  help: "Alertmanager loads the file; when a notification is to be sent, the template fails at this field and the notification is lost. What a definition can read is decided by the fields of receivers that call it, so give the configuration and the files together.",
  severity: "error",
  appliesTo: TEMPLATE_KINDS,
  messages: {
    unknown: "{parent} has no field `{field}`",
    newer: "`.{field}` needs Alertmanager {since}; the target is {target}",
  },
  examples: [
    {
      title: "a definition that is called with the notification, and reads what an alert has",
      source: {
        "alertmanager.yml":
          "route: {receiver: ops}\ntemplates: [/etc/alertmanager/*.tmpl]\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        text: '{{ template \"slack.ops.text\" . }}'\n",
        "slack.tmpl": '{{ define "slack.ops.text" }}{{ .Annotations.summary }}{{ end }}\n',
      },
      expect: ["slack.tmpl:1:33 unknown"],
    },
    {
      title: "the same definition, called with each alert",
      source: {
        "alertmanager.yml":
          "route: {receiver: ops}\ntemplates: [/etc/alertmanager/*.tmpl]\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        text: '{{ range .Alerts }}{{ template \"slack.ops.text\" . }}{{ end }}'\n",
        "slack.tmpl": '{{ define "slack.ops.text" }}{{ .Annotations.summary }}{{ end }}\n',
      },
      expect: [],
    },
  ],
  check({ documents, settings, report }) {
    for (const { file, read } of fileReadsOf(templateSetsOf(documents))) {
      const problem = read.isKnown ? problemOfPath(read.path, settings) : undefined;
      const place = { path: [], span: read.span };
      if (problem?.type === "unknown") {
        const { field, parent, help } = problem;
        report(file, "unknown", { ...place, ...(help === undefined ? {} : { help }) }, { field, parent });
      } else if (problem !== undefined) {
        const { field, since } = problem;
        report(file, "newer", place, { field, since, target: settings.alertmanager.version });
      }
    }
  },
});
