import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";
import { isMetricName } from "../facts/target-version.js";

const BRACE = /[{}]/;

export const recordName = defineRule({
  id: "prometheus/record-name",
  layer: "syntax",
  summary: "Require a valid metric name in `record`.",
  help: "Labels belong in `labels` or in `expr`, not in the name. Before Prometheus 3.0, and with the legacy naming scheme, a name has letters, digits, underscores and colons only.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint yaml/parse"],
  messages: {
    braces: 'Braces in the name "{name}" of a recording rule; do they belong in `expr`?',
    invalid: '"{name}" is not a metric name under the legacy naming scheme',
  },
  examples: [
    {
      title: "a selector for a name",
      source:
        'groups:\n  - name: node\n    rules:\n      - record: job:up:sum{job="node"}\n        expr: sum by (job) (up)\n',
      expect: ["4:17 braces"],
    },
    {
      title: "a hyphen, for a server that does not take UTF-8 names",
      source:
        "groups:\n  - name: node\n    rules:\n      - record: job:up-targets:sum\n        expr: sum by (job) (up)\n",
      settings: { prometheus: { nameScheme: "legacy" } },
      expect: ["4:17 invalid"],
    },
    {
      title: "a name like others",
      source:
        "groups:\n  - name: node\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, rule } of ruleFileFacts(document, settings).rules) {
      const name = rule.record;
      if (!name) continue;
      const place = { path: [...path, "record"] };
      if (BRACE.test(name)) report("braces", place, { name });
      else if (!isMetricName(name, settings)) report("invalid", place, { name });
    }
  },
});
