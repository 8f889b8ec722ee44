import type { EscalationTarget } from "../../schemas/alert/platform/escalation-policy.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";

export const escalationTarget = defineRule({
  id: "alerting/escalation-target",
  layer: "semantic",
  summary: "Disallow telling the same target twice in a row.",
  help: "Whoever has not answered at one level is not who to ask at the next. Name somebody else, or make the first level's time-out longer.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    again: "{type} {name} was told at the level before already",
    twice: "{type} {name} stands in this level twice",
  },
  examples: [
    {
      title: "the same schedule at the next level, and a user twice at once",
      source:
        "escalationPolicies:\n  - name: database\n    levels:\n      - timeoutMinutes: 15\n        targets: [{type: schedule, name: db}]\n      - timeoutMinutes: 15\n        targets: [{type: schedule, name: db}, {type: user, name: ada}, {type: user, name: ada}]\n",
      expect: ["7:19 again", "7:72 twice"],
    },
    {
      title: "somebody else",
      source:
        "escalationPolicies:\n  - name: database\n    levels:\n      - timeoutMinutes: 15\n        targets: [{type: schedule, name: db}]\n      - timeoutMinutes: 15\n        targets: [{type: team, name: platform}]\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "escalationPolicies")) {
      let before: ReadonlySet<string> = new Set();
      for (const [level, { targets }] of value.levels.entries()) {
        const here = new Set<string>();
        for (const [index, target] of targets.entries()) {
          const key = keyOf(target);
          const place = { path: [...path, "levels", level, "targets", index] };
          if (here.has(key)) report("twice", place, target);
          else if (before.has(key)) report("again", place, target);
          here.add(key);
        }
        before = here;
      }
    }
  },
});

function keyOf({ type, name }: EscalationTarget): string {
  return `${type} ${name}`;
}
