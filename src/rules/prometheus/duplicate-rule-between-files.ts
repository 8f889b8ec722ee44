import { normalizePromql } from "../../languages/promql/normalize.js";
import { defineSetRule } from "../../validator/rule.js";
import { type RuleNode, ruleGraph } from "../facts/rule-graph.js";

const RECORDED =
  "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n";

const ALERT =
  "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        for: 5m\n";

export const duplicateRuleBetweenFiles = defineSetRule({
  id: "prometheus/duplicate-rule-between-files",
  layer: "consistency",
  summary: "Disallow the same rule in two files.",
  help: "Two recording rules that write the same series get in each other's way, and an alert that is there twice fires once, from whichever file is changed last. Keep one of them.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint rule/duplicate"],
  messages: {
    recording: 'The same recording rule, "{name}", stands in {file}',
    alerting: 'The same alerting rule, "{name}", stands in {file}',
  },
  examples: [
    {
      title: "the same recording rule in two files",
      source: { "a.yml": RECORDED, "b.yml": RECORDED.replace("by (job) (up)", "(up) by (job)") },
      expect: ["b.yml:4:17 recording"],
    },
    {
      title: "the same alert in two files",
      source: { "a.yml": ALERT, "b.yml": ALERT },
      expect: ["b.yml:4:16 alerting"],
    },
    {
      title: "the same name for something else",
      source: { "a.yml": RECORDED, "b.yml": RECORDED.replace("(up)", '(up{cluster="b"})') },
      expect: [],
    },
  ],
  check({ documents, settings, report }) {
    if (documents.length === 1) return;
    for (const nodes of byNameAndLabels(ruleGraph(documents, settings).rules)) {
      const firsts = new Map<string, RuleNode>();
      for (const node of nodes) {
        const { document, rule } = node;
        if (rule.type === undefined || rule.expression?.expression === undefined) continue;
        const text = normalizePromql(rule.expression.expression);
        const first = firsts.get(text);
        if (first === undefined) firsts.set(text, node);
        // Within one file it is prometheus/duplicate-rule that speaks.
        if (first === undefined || first.document === document) continue;
        const field = rule.type === "alerting" ? "alert" : "record";
        const related = [
          { message: "first here", path: [...first.rule.path, field], document: first.document },
        ];
        const data = { name: rule.name, file: first.document.file };
        report(document, rule.type, { path: [...rule.path, field], related }, data);
      }
    }
  },
});

/** Rules that write the same series or raise the same alert; one that has no fellow in another file is left out. */
function byNameAndLabels(rules: readonly RuleNode[]): readonly (readonly RuleNode[])[] {
  const fellows = new Map<string, RuleNode[]>();
  for (const node of rules) {
    const { type, name, labels } = node.rule;
    const key = JSON.stringify([type, name, [...labels].sort(([a], [b]) => (a < b ? -1 : 1))]);
    const list = fellows.get(key);
    if (list === undefined) fellows.set(key, [node]);
    else list.push(node);
  }
  return [...fellows.values()].filter((nodes) =>
    nodes.some(({ document }) => document !== nodes[0]?.document),
  );
}
