import { defineRule } from "../../validator/rule.js";
import { createPolicyCheck, EntryPolicySchema } from "../facts/entry-policy.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const annotationPolicy = defineRule({
  id: "prometheus/annotation-policy",
  layer: "semantic",
  summary: "Check the annotations of alerts against a policy of your own.",
  help: "Says nothing until its options ask for something: annotations each alert needs, what they have to look like, and what no alert may have.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: [
    "pint alerts/annotation",
    "pint rule/reject",
    "promruval hasAnnotations",
    "promruval doesNotHaveAnnotations",
    "promruval annotationMatchesRegexp",
    "promruval annotationHasAllowedValue",
  ],
  messages: {
    missing: 'Alert "{rule}" has no annotation `{name}`',
    mismatch: 'Annotation {name}="{value}" is not allowed; allowed: {wanted}',
    forbiddenName: "Annotation `{name}` is not allowed",
    forbiddenValue: 'Annotation {name}="{value}" is not allowed',
  },
  options: EntryPolicySchema,
  examples: [
    {
      title: "each alert has a runbook of the wiki",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n      - alert: Slow\n        expr: latency_seconds > 1\n        annotations: {runbook_url: 'https://example.com/slow', mesage: Slow., summary: TODO}\n",
      options: {
        entries: { runbook_url: { required: true, pattern: "https://wiki\\.example\\.com/.+" } },
        forbiddenNames: ["mesage"],
        forbiddenValues: ["TODO.*"],
      },
      expect: ["4:16 missing", "8:36 mismatch", "8:64 forbiddenName", "8:88 forbiddenValue"],
    },
    {
      title: "an annotation as the policy wants it",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations: {runbook_url: 'https://wiki.example.com/down'}\n",
      options: { entries: { runbook_url: { required: true, pattern: "https://wiki\\.example\\.com/.+" } } },
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const breachesOf = createPolicyCheck(options);
    for (const facts of ruleFileFacts(document, settings).rules) {
      if (facts.type !== "alerting") continue;
      const { path, name: rule } = facts;
      const annotations = new Map(
        facts.templates.flatMap(({ section, name, text }) =>
          section === "annotations" ? [[name, text]] : [],
        ),
      );
      for (const breach of breachesOf(facts, annotations)) {
        const { name } = breach;
        const annotationPath = [...path, "annotations", name];
        if (breach.type === "missing") report("missing", { path: [...path, "alert"] }, { rule, name });
        else if (breach.type === "forbiddenName")
          report("forbiddenName", { path: annotationPath, target: "key" }, { name });
        else if (breach.type === "forbiddenValue") report("forbiddenValue", { path: annotationPath }, breach);
        else report("mismatch", { path: annotationPath }, breach);
      }
    }
  },
});
