import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";

export const escalationRepeat = defineRule({
  id: "alerting/escalation-repeat",
  layer: "semantic",
  summary: "Limit how often and for how long an escalation policy begins anew.",
  help: "Who has not answered by then will not: people turn off what goes on ringing. Give the policy a `fallback` instead.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    often: "The policy begins anew {repeat} times; the limit is {max}",
    long: "With its repetitions the policy goes on for {hours} hours; the limit is {max}",
  },
  options: z.strictObject({
    /** The most a policy may begin anew. */
    max: z.int().min(0).max(9).default(3),
    /** The longest it may go on, all repetitions together. */
    maxHours: z.int().min(1).default(48),
  }),
  examples: [
    {
      title: "nine times, and for days",
      source:
        "escalationPolicies:\n  - name: database\n    repeat: 9\n    levels:\n      - timeoutMinutes: 15\n        targets: [{type: schedule, name: db}]\n  - name: reports\n    repeat: 2\n    levels:\n      - timeoutMinutes: 1440\n        targets: [{type: team, name: reports}]\n",
      expect: ["3:13 often", "8:13 long"],
    },
    {
      title: "once more",
      source:
        "escalationPolicies:\n  - name: database\n    repeat: 1\n    levels:\n      - timeoutMinutes: 15\n        targets: [{type: schedule, name: db}]\n",
      expect: [],
    },
  ],
  check({ document, options, report }) {
    for (const { path, value } of resourcesOf(document, "escalationPolicies")) {
      const { repeat, levels } = value;
      const place = { path: [...path, "repeat"] };
      const minutes = levels.reduce((sum, { timeoutMinutes }) => sum + timeoutMinutes, 0) * (repeat + 1);
      if (repeat > options.max) report("often", place, { repeat, max: options.max });
      else if (repeat > 0 && minutes > options.maxHours * 60)
        report("long", place, { hours: Math.ceil(minutes / 60), max: options.maxHours });
    }
  },
});
