import { suggest } from "../../base/suggest.js";
import { templateFacts } from "../../languages/go-template/facts.js";
import { defineRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { templatesOf } from "../facts/templates.js";

export const templateExternalLabel = defineRule({
  id: "prometheus/template-external-label",
  layer: "semantic",
  summary: "Disallow templates that print an external label the server does not have.",
  help: "It prints as nothing. Add the label to `global.external_labels` of the server, or correct its name. Without the setting `prometheus.externalLabels` nothing is compared.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/external_labels"],
  messages: { unknown: "The server has no external label `{label}`" },
  examples: [
    {
      title: "a label that the server calls otherwise",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: Down in {{ $externalLabels.clusters }}\n",
      settings: { prometheus: { externalLabels: { cluster: "eu-1" } } },
      expect: ["7:31 unknown"],
    },
    {
      title: "a label of the server",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: Down in {{ $externalLabels.cluster }}\n",
      settings: { prometheus: { externalLabels: { cluster: "eu-1" } } },
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const { externalLabels } = settings.prometheus;
    if (externalLabels === undefined) return;
    for (const { path, alsoAt, template } of templatesOf(document, settings)) {
      for (const { path: read, isKnown, span } of templateFacts(template).fields) {
        const [root, label] = read;
        if (
          !isKnown ||
          root !== "ExternalLabels" ||
          label === undefined ||
          Object.hasOwn(externalLabels, label)
        )
          continue;
        const suggestion = suggest(label, Object.keys(externalLabels));
        report(
          "unknown",
          {
            path,
            alsoAt,
            span,
            ...(suggestion === undefined ? {} : { help: `Did you mean ${suggestion}?` }),
          },
          { label },
        );
      }
    }
  },
});
