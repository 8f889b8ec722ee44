import { defineRule } from "../../validator/rule.js";
import { createPolicyCheck, EntryPolicySchema } from "../facts/entry-policy.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const labelPolicy = defineRule({
  id: "prometheus/label-policy",
  layer: "semantic",
  summary: "Check the labels of rules against a policy of your own.",
  help: "Says nothing until its options ask for something: labels each rule needs, the values they may have, and what no rule may set. Labels of the group count.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: [
    "pint rule/label",
    "pint rule/reject",
    "promruval hasLabels",
    "promruval doesNotHaveLabels",
    "promruval labelHasAllowedValue",
    "promruval labelMatchesRegexp",
    "promruval nonEmptyLabels",
  ],
  messages: {
    missing: 'Rule "{rule}" has no label `{name}`',
    mismatch: 'Label {name}="{value}" is not allowed; allowed: {wanted}',
    forbiddenName: "Label `{name}` is not allowed",
    forbiddenValue: 'Label {name}="{value}" is not allowed',
  },
  options: EntryPolicySchema,
  examples: [
    {
      title: "each alert belongs to a team",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n      - alert: Slow\n        expr: latency_seconds > 1\n        labels: {team: storge}\n      - alert: Full\n        expr: disk_free_ratio < 0.1\n        labels: {team: storage, tmp_note: x, owner: TODO}\n",
      options: {
        entries: { team: { required: true, values: ["storage", "web"] } },
        forbiddenNames: ["tmp_.*"],
        forbiddenValues: ["TODO"],
      },
      expect: ["4:16 missing", "8:24 mismatch", "11:33 forbiddenName", "11:53 forbiddenValue"],
    },
    {
      title: "a label of the group",
      source:
        "groups:\n  - name: a\n    labels: {team: web}\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      options: { entries: { team: { required: true, pattern: "[a-z]+" } } },
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const breachesOf = createPolicyCheck(options);
    for (const facts of ruleFileFacts(document, settings).rules) {
      const { path, type, name: rule, labels } = facts;
      const namePath = [...path, type === "alerting" ? "alert" : "record"];
      for (const breach of breachesOf(facts, labels)) {
        const { name } = breach;
        const labelPath = Object.hasOwn(facts.rule.labels ?? {}, name) ? [...path, "labels", name] : namePath;
        if (breach.type === "missing") report("missing", { path: namePath }, { rule, name });
        else if (breach.type === "forbiddenName")
          report("forbiddenName", { path: labelPath, target: "key" }, { name });
        else if (breach.type === "forbiddenValue") report("forbiddenValue", { path: labelPath }, breach);
        else report("mismatch", { path: labelPath }, breach);
      }
    }
  },
});
