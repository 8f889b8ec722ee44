import { suggest } from "../../base/suggest.js";
import { templateFacts } from "../../languages/go-template/facts.js";
import { defineSetRule } from "../../validator/rule.js";
import { BUILTIN_TEMPLATES } from "../facts/alertmanager-builtin-templates.js";
import { placedTemplatesOf, TEMPLATE_KINDS, templateSetsOf } from "../facts/alertmanager-template-set.js";

export const templateUndefined = defineSetRule({
  id: "alertmanager/template-undefined",
  layer: "consistency",
  summary: "Require that templates of notifications call definitions that exist.",
  help: "Alertmanager loads the text; when a notification is to be sent, the template fails here and the notification is lost. Definitions come with Alertmanager, from the files under `templates`, and from the text itself. Without those files nothing is said of a configuration that names some.",
  severity: "error",
  appliesTo: TEMPLATE_KINDS,
  messages: { undefined: 'No template "{name}" is defined{suggestion}' },
  examples: [
    {
      title: "a definition without a file of templates",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ template \"slack.default.titel\" . }}'\n        text: '{{ template \"slack.ops.text\" . }}'\n",
      expect: ["6:29 undefined", "7:28 undefined"],
    },
    {
      title: "files that define another one",
      source: {
        "alertmanager.yml":
          "route: {receiver: ops}\ntemplates: [/etc/alertmanager/*.tmpl]\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        text: '{{ template \"slack.ops.txt\" . }}'\n",
        "slack.tmpl": '{{ define "slack.ops.text" }}{{ template "slack.ops.line" . }}{{ end }}\n',
      },
      expect: ["alertmanager.yml:7:28 undefined", "slack.tmpl:1:42 undefined"],
    },
    {
      title: "one that comes with Alertmanager, and one that files may define",
      source:
        "route: {receiver: ops}\ntemplates: [/etc/alertmanager/*.tmpl]\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ template \"slack.default.title\" . }}'\n        text: '{{ template \"slack.ops.text\" . }}'\n",
      expect: [],
    },
  ],
  check({ documents, isComplete, report }) {
    const sets = templateSetsOf(documents);
    if (!isComplete || !sets.every((set) => set.isComplete)) return;
    const reported = new Set<string>();
    for (const { config, files, names } of sets) {
      for (const document of [config, ...files]) {
        for (const { template, placeOf } of placedTemplatesOf(document)) {
          for (const { name, span } of templateFacts(template).templates) {
            if (BUILTIN_TEMPLATES.has(name) || names.has(name) || template.definitions.has(name)) continue;
            const place = placeOf(span);
            // Configurations may share a file.
            const key = `${document.file}:${place.path.join(".")}:${span.start}`;
            if (reported.has(key)) continue;
            reported.add(key);
            const similar = suggest(name, [...names, ...template.definitions.keys(), ...BUILTIN_TEMPLATES]);
            const suggestion = similar === undefined ? "" : `; did you mean "${similar}"?`;
            report(document, "undefined", place, { name, suggestion });
          }
        }
      }
    }
  },
});
