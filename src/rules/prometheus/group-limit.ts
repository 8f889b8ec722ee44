import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const groupLimit = defineRule({
  id: "prometheus/group-limit",
  layer: "performance",
  summary: "Require a limit on groups with recording rules.",
  help: "Without `limit` a rule over a metric that suddenly has many series writes as many. A limit makes the evaluation fail instead, and leaves the tenants beside it alone.",
  severity: "info",
  preset: "strict",
  appliesTo: ["prometheus-rules"],
  messages: { missing: 'Group "{group}" records metrics and has no limit' },
  examples: [
    {
      title: "no limit",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: ["2:5 missing"],
    },
    {
      title: "a limit",
      source:
        "groups:\n  - name: a\n    limit: 1000\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { group, name, path, rules } of ruleFileFacts(document, settings).groups) {
      const isLimited = (group.limit ?? 0) > 0;
      if (!isLimited && rules.some(({ type }) => type === "recording")) {
        report("missing", { path }, { group: name ?? "" });
      }
    }
  },
});
