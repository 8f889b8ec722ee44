import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";
import { isLabelName } from "../facts/target-version.js";

export const labelName = defineRule({
  id: "prometheus/label-name",
  layer: "syntax",
  summary: "Require valid names of labels in rules and groups.",
  help: "Before Prometheus 3.0, and with the legacy naming scheme, a label name has letters, digits and underscores only. The metric name is set by `record`, never by a label.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint yaml/parse"],
  messages: {
    metricName: "Label `__name__` cannot be set by a rule",
    invalid: '"{name}" is not a label name',
  },
  examples: [
    {
      title: "a metric name as label",
      source:
        "groups:\n  - name: node\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n        labels:\n          __name__: targets\n",
      expect: ["7:11 metricName"],
    },
    {
      title: "a hyphen, for a server that does not take UTF-8 names",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          on-call: storage\n",
      settings: { prometheus: { version: "2.42" } },
      expect: ["7:11 invalid"],
    },
    {
      title: "the same for Prometheus 3",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          on-call: storage\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const { groups, rules } = ruleFileFacts(document, settings);
    const owners = [
      ...groups.map(({ path, group }) => ({ path, labels: group.labels })),
      ...rules.map(({ path, rule }) => ({ path, labels: rule.labels })),
    ];
    for (const { path, labels } of owners) {
      for (const name of Object.keys(labels ?? {})) {
        const place = { path: [...path, "labels", name], target: "key" } as const;
        if (name === "__name__") report("metricName", place);
        else if (!isLabelName(name, settings)) report("invalid", place, { name });
      }
    }
  },
});
