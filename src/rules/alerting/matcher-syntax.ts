import { parseMatchers } from "../../languages/matcher/parser.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { textsAt } from "../facts/value-paths.js";

export const matcherSyntax = defineRule({
  id: "alerting/matcher-syntax",
  layer: "syntax",
  summary: "Require valid label matchers in silences.",
  help: 'A matcher is a label name, one of = != =~ !~, and a value: team="db" or alertname=~"Kube.*". Patterns are RE2 and have to match the whole value.',
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { invalid: "{problem}" },
  examples: [
    {
      title: "an operator that does not exist, and a group that is not closed",
      source:
        "silences:\n  - matchers: [severity<critical, 'team=~\"(db\"']\n    startsAt: 2026-03-01T08:00:00Z\n    endsAt: 2026-03-01T09:00:00Z\n    createdBy: ada\n    reason: maintenance\n    comment: new disks\n",
      expect: ["2:33 invalid", "2:43 invalid"],
    },
    {
      title: "matchers",
      source:
        "silences:\n  - matchers: ['severity=~\"warning|critical\"', team=db]\n    startsAt: 2026-03-01T08:00:00Z\n    endsAt: 2026-03-01T09:00:00Z\n    createdBy: ada\n    reason: maintenance\n    comment: new disks\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    for (const { path, text } of textsAt(value, "silences.*.matchers.*")) {
      const parsed = parseMatchers(text, { mode: "utf8" });
      if (!parsed.ok) report("invalid", { path, span: parsed.error.span }, { problem: parsed.error.message });
    }
  },
});
