import * as z from "zod";
import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { durationInRule } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { sampleIntervals } from "../facts/sample-intervals.js";

export const irateInRule = defineRule({
  id: "promql/irate-in-rule",
  layer: "semantic",
  summary: "Disallow irate() in alerts, and over ranges it does not use.",
  help: "irate() looks at the last two samples only: a short spike fires the alert and a short dip resolves it, and all samples before are ignored. Use rate(), which looks at the whole range.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["promruval expressionDoesNotUseIrate"],
  options: z.strictObject({
    /** From how many scrape intervals on a range is called too long for irate. */
    intervals: z.number().min(2).default(20),
  }),
  messages: {
    alert: "irate() in an alert follows the last two samples only",
    long: {
      text: "irate() uses the last two of about {samples} samples in {range}",
      severity: "info",
      help: "The range only says how far back irate() may look for two samples. Use rate() for the mean over the range, or shorten the range.",
    },
  },
  examples: [
    {
      title: "an alert",
      source: `groups:
  - name: api
    rules:
      - alert: ManyRequests
        expr: irate(http_requests_total[5m]) > 100
`,
      expect: ["5:15 alert"],
    },
    {
      title: "a range of an hour",
      source: `groups:
  - name: api
    rules:
      - record: instance:http_requests:irate1h
        expr: irate(http_requests_total[1h])
`,
      settings: { prometheus: { scrapeInterval: "15s" } },
      expect: ["5:41 long"],
    },
    {
      title: "rate in the alert, irate for a graph",
      source: `groups:
  - name: api
    rules:
      - alert: ManyRequests
        expr: rate(http_requests_total[5m]) > 100
      - record: instance:http_requests:irate1m
        expr: irate(http_requests_total[1m])
`,
      settings: { prometheus: { scrapeInterval: "15s" } },
      expect: [],
    },
  ],
  check({ document, options, settings, report }) {
    const intervalOf = sampleIntervals(document, settings);
    for (const { expression, path, alsoAt, ruleType } of distinctExpressionsOf(document, settings)) {
      for (const { call, range: node } of rangeCallsOf(expression)) {
        if (call.name !== "irate") continue;
        if (ruleType === "alerting") report("alert", { path, alsoAt, span: call.nameSpan });
        const interval = node.type === "matrix" ? intervalOf(node.selector) : undefined;
        const range = durationInRule(node.range);
        if (interval === undefined || !(range > options.intervals * interval)) continue;
        const data = { samples: Math.floor(range / interval), range: printPrometheusDuration(range) };
        report("long", { path, alsoAt, span: node.range.span }, data);
      }
    }
  },
});
