import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { millisecondsOf } from "../facts/durations.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const absentForMissing = defineRule({
  id: "promql/absent-for-missing",
  layer: "semantic",
  summary: "Require for on alerts on absent().",
  help: "A restart of Prometheus or one failed scrape makes a metric absent for a moment. With `for` of two scrape intervals or more the alert waits until it stays away.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/absent"],
  messages: {
    missing: "the alert fires as soon as absent() finds nothing: `for` is missing",
    short: "`for: {duration}` is less than two scrape intervals ({interval})",
  },
  examples: [
    {
      title: "no time to come back",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(up{job="api"})\n',
      expect: ["5:15 missing"],
    },
    {
      title: "less than two scrapes",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(up{job="api"})\n        for: 1m\n',
      settings: { prometheus: { scrapeInterval: "1m" } },
      expect: ["6:14 short"],
    },
    {
      title: "with time to come back",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(up{job="api"})\n        for: 5m\n',
      settings: { prometheus: { scrapeInterval: "1m" } },
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const { scrapeInterval: interval = "0" } = settings.prometheus;
    const least = 2 * (millisecondsOf(interval) ?? 0);
    for (const { expression, ruleType, occurrences } of distinctExpressionsOf(document, settings)) {
      const call = promqlFacts(expression).calls.find(({ name }) => name === "absent");
      if (ruleType !== "alerting" || call === undefined) continue;
      for (const { path, rule } of occurrences) {
        const { for: duration = "0" } = rule.rule;
        const wait = millisecondsOf(duration) ?? Infinity;
        if (wait === 0) report("missing", { path, span: call.nameSpan });
        else if (wait < least) report("short", { path: [...rule.path, "for"] }, { duration, interval });
      }
    }
  },
});
