import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { type RuleFacts, ruleFileFacts } from "../facts/rule-file.js";

export const alertSummary = defineRule({
  id: "prometheus/alert-summary",
  layer: "semantic",
  summary: "Require a text that says what an alert means.",
  help: "Whoever is woken reads these annotations first. Write a summary of one line, and a description with the labels and value that matter.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  messages: {
    missing: 'Alert "{alert}" has none of the annotations {names}',
    empty: "Annotation `{name}` is empty",
    identical: { text: "Annotations `{first}` and `{second}` say the same", severity: "info" },
  },
  options: z.strictObject({
    /** Names of annotations that explain an alert; each alert wants at least one of them. */
    annotations: z.array(z.string().min(1)).min(1).default(["summary", "description", "message"]),
  }),
  examples: [
    {
      title: "an alert with a runbook only",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          runbook_url: https://runbooks.example.com/down\n",
      expect: ["4:16 missing"],
    },
    {
      title: "a summary left empty",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: ''\n          description: The target is down.\n",
      expect: ["7:20 empty"],
    },
    {
      title: "the same text twice",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: The target is down.\n          description: The target is down.\n",
      expect: ["8:24 identical"],
    },
    {
      title: "a summary and a description",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: A target is down.\n          description: '{{ $labels.instance }} of {{ $labels.job }} does not answer.'\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    for (const facts of ruleFileFacts(document, settings).rules) {
      if (facts.type !== "alerting") continue;
      const texts = textsOf(facts, options.annotations);
      if (texts.length === 0) {
        const names = options.annotations.join(", ");
        report("missing", { path: [...facts.path, "alert"] }, { alert: facts.name, names });
      }
      const seen = new Map<string, string>();
      for (const { name, text } of texts) {
        const path = [...facts.path, "annotations", name];
        const first = seen.get(text);
        if (text === "") report("empty", { path }, { name });
        else if (first !== undefined) report("identical", { path }, { first, second: name });
        else seen.set(text, name);
      }
    }
  },
});

function textsOf(
  { templates }: RuleFacts,
  names: readonly string[],
): readonly { readonly name: string; readonly text: string }[] {
  return templates
    .filter(({ section, name }) => section === "annotations" && names.includes(name))
    .map(({ name, text }) => ({ name, text: text.trim() }));
}
