import { templateFacts } from "../../languages/go-template/facts.js";
import { defineSetRule } from "../../validator/rule.js";
import { BUILTIN_TEMPLATES } from "../facts/alertmanager-builtin-templates.js";
import { parsedTemplatesOf } from "../facts/alertmanager-parsed-templates.js";
import { templateFileOf } from "../facts/alertmanager-template-files.js";
import { NOTIFICATION_KINDS, notificationDocuments } from "../facts/notification-documents.js";

export const templateUnused = defineSetRule({
  id: "alertmanager/template-unused",
  layer: "consistency",
  summary: "Check that each notification template is used.",
  help: "No field of the configurations given here uses it, and no other template does. Remove it, or name it in a receiver.",
  severity: "info",
  appliesTo: NOTIFICATION_KINDS,
  messages: { unused: '"{name}" is not used' },
  examples: [
    {
      title: "a definition that nobody calls",
      source: {
        "alertmanager.yml":
          "templates: ['*.tmpl']\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - api_url_file: /etc/alertmanager/slack\n        title: '{{ template \"db.title\" . }}'\n",
        "db.tmpl":
          '{{ define "db.title" }}{{ template "db.name" . }}{{ end }}\n{{ define "db.name" }}db{{ end }}\n{{ define "db.text" }}text{{ end }}\n',
      },
      expect: ["db.tmpl:3:11 unused"],
    },
    {
      title: "templates without the configuration that uses them",
      source: { "db.tmpl": '{{ define "db.title" }}db{{ end }}\n' },
      expect: [],
    },
  ],
  check({ documents, isComplete, report }) {
    const { configs, files } = notificationDocuments(documents);
    if (configs.length === 0 || !isComplete) return;
    const facts = [
      ...configs.flatMap((config) => parsedTemplatesOf(config).map((parsed) => parsed.facts)),
      ...files.map((file) => templateFacts(templateFileOf(file))),
    ];
    const used = new Set(facts.flatMap(({ templates }) => templates.map(({ name }) => name)));
    for (const file of files) {
      for (const [name, { nameSpan: span }] of templateFileOf(file).definitions) {
        if (!used.has(name) && !BUILTIN_TEMPLATES.has(name))
          report(file, "unused", { path: [], span }, { name });
      }
    }
  },
});
