import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";
import { isLabelName } from "../facts/target-version.js";

export const annotationName = defineRule({
  id: "prometheus/annotation-name",
  layer: "syntax",
  summary: "Require valid names of annotations.",
  help: "Annotations are named like labels: before Prometheus 3.0, and with the legacy naming scheme, of letters, digits and underscores only.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint yaml/parse"],
  messages: { invalid: '"{name}" is not an annotation name' },
  examples: [
    {
      title: "a hyphen, for a server that does not take UTF-8 names",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          runbook-url: https://runbooks.example.com/down\n",
      settings: { prometheus: { nameScheme: "legacy" } },
      expect: ["7:11 invalid"],
    },
    {
      title: "an underscore",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          runbook_url: https://runbooks.example.com/down\n",
      settings: { prometheus: { nameScheme: "legacy" } },
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, rule } of ruleFileFacts(document, settings).rules) {
      for (const name of Object.keys(rule.annotations ?? {})) {
        if (isLabelName(name, settings)) continue;
        report("invalid", { path: [...path, "annotations", name], target: "key" }, { name });
      }
    }
  },
});
