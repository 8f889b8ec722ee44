import { parseCron } from "../../languages/cron/parser.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { textsAt } from "../facts/value-paths.js";

const RULE =
  "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    suppressionWindows:\n";

export const cronSyntax = defineRule({
  id: "alerting/cron-syntax",
  layer: "syntax",
  summary: "Require valid cron expressions.",
  help: "Five fields: minute, hour, day of month, month and day of week; seconds may stand in front. A step follows * or a range.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { invalid: "{problem}" },
  examples: [
    {
      title: "an hour that does not exist, a range that descends, and a step of a single value",
      source: `${RULE}      - {type: cron, cron: 0 24 * * *, duration: 1h}\n      - {type: cron, cron: 0 2 * * fri-mon, duration: 1h}\n      - {type: cron, cron: 0/15 * * * *, duration: 1m}\n`,
      expect: ["6:30 invalid", "7:36 invalid", "8:28 invalid"],
    },
    {
      title: "every Sunday night, and every quarter of an hour",
      source: `${RULE}      - {type: cron, cron: 0 2 * * sun, duration: 1h}\n      - {type: cron, cron: '*/15 * * * *', duration: 1m}\n`,
      expect: [],
    },
  ],
  check({ value, report }) {
    for (const { path, text } of textsAt(value, "alertRules.*.suppressionWindows.*.cron")) {
      const parsed = parseCron(text);
      if (!parsed.ok) report("invalid", { path, span: parsed.error.span }, { problem: parsed.error.message });
    }
  },
});
