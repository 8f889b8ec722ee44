import { templateFacts } from "../../languages/go-template/facts.js";
import { defineRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { templatesOf } from "../facts/templates.js";

/** What a template of a rule can read, with how many names may follow: `AlertTemplateData` of Prometheus. */
const FIELDS: ReadonlyMap<string, number> = new Map([
  ["Labels", 1],
  ["ExternalLabels", 1],
  ["ExternalURL", 0],
  ["Value", 0],
]);
/** What Alertmanager's notification templates read, and rules cannot. */
const NOTIFICATION_FIELDS: ReadonlySet<string> = new Set([
  "Receiver",
  "Status",
  "Alerts",
  "GroupLabels",
  "CommonLabels",
  "CommonAnnotations",
  "Annotations",
  "StartsAt",
  "EndsAt",
  "GeneratorURL",
  "Fingerprint",
]);

export const templateField = defineRule({
  id: "prometheus/template-field",
  layer: "semantic",
  summary: "Disallow templates that read what an alerting rule does not have.",
  help: "The server loads the rule, and each alert then carries the text <error expanding template: …>. There are $labels, $value, $externalLabels and $externalURL.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/template"],
  messages: {
    unknown: "Templates of rules have no field `.{field}`",
    notification: {
      text: "`.{field}` exists in Alertmanager's notification templates, not in rules",
      help: "A rule's template sees one alert: $labels, $value, $externalLabels and $externalURL. What Alertmanager groups and adds is known to its own templates only.",
    },
    nested: "`{parent}` has no field `{field}`",
  },
  examples: [
    {
      title: "a field of notifications, one that does not exist and one of a text",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: '{{ .CommonLabels.job }} is down'\n          description: '{{ .Instance }} of {{ $labels.pod.name }}'\n",
      expect: ["7:24 notification", "8:28 unknown", "8:47 nested"],
    },
    {
      title: "the fields there are",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: '{{ .Labels.job }} is down ({{ .Value }}), see {{ .ExternalURL }}'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, template } of templatesOf(document, settings)) {
      for (const { path: read, isKnown, span } of templateFacts(template).fields) {
        const [field] = read;
        if (!isKnown || field === undefined) continue;
        const allowed = FIELDS.get(field);
        if (allowed === undefined) {
          report(
            NOTIFICATION_FIELDS.has(field) ? "notification" : "unknown",
            { path, alsoAt, span },
            { field },
          );
          continue;
        }
        const below = read[allowed + 1];
        const parent = read.slice(0, allowed + 1).join(".");
        if (below !== undefined) report("nested", { path, alsoAt, span }, { parent, field: below });
      }
    }
  },
});
