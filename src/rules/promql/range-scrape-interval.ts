import * as z from "zod";
import { printPrometheusDuration } from "../../languages/duration.js";
import { metricNameOf } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { durationInRule } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { RATE_FUNCTIONS } from "../facts/metric-kinds.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { sampleIntervals } from "../facts/sample-intervals.js";
import { hasVersion } from "../facts/target-version.js";

/** Functions that compare samples and so need two of them. */
const COMPARING_FUNCTIONS: ReadonlySet<string> = new Set([
  ...RATE_FUNCTIONS,
  "delta",
  "idelta",
  "deriv",
  "predict_linear",
  "changes",
  "resets",
  "double_exponential_smoothing",
  "holt_winters",
]);
/** Nobody scrapes more often than once a second. */
const SHORTEST_INTERVAL_MS = 1_000;

export const rangeScrapeInterval = defineRule({
  id: "promql/range-scrape-interval",
  layer: "semantic",
  summary: "Require ranges that hold enough samples.",
  help: "A range has to hold two samples even when one scrape fails or comes late: four times the scrape interval is the usual choice. Tell the intervals with the settings prometheus.scrapeInterval and prometheus.scrapeIntervals.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/rate", "promruval expressionDoesNotUseRangeShorterThan"],
  options: z.strictObject({
    /** How many intervals the range of rate, irate and increase should span. */
    intervals: z.number().min(2).default(4),
  }),
  messages: {
    never: "{function}() over {range} never sees two samples: there is one every {interval}",
    seldom: "{function}() over {range} often sees only one sample: there is one every {interval}",
    tight: {
      text: "{function}() over {range} has a gap when a scrape fails or is late: there is a sample every {interval}",
      severity: "warning",
    },
    empty: {
      text: "{function}() over {range} often sees no sample: there is one every {interval}",
      severity: "warning",
    },
    tiny: {
      text: "{function}() over {range} sees two samples only of targets that are scraped several times a second",
      severity: "warning",
    },
  },
  examples: [
    {
      title: "a range as long as the scrape interval",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: rate(http_errors_total{job="api"}[1m]) > 0
`,
      settings: { prometheus: { scrapeInterval: "1m" } },
      expect: ["5:49 never"],
    },
    {
      title: "a job that is scraped less often than others",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: rate(http_errors_total{job="slow"}[3m]) > 0 or rate(http_errors_total{job="api"}[3m]) > 0
`,
      settings: { prometheus: { scrapeInterval: "15s", scrapeIntervals: { slow: "1m" } } },
      expect: ["5:50 tight"],
    },
    {
      title: "four times the scrape interval",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: rate(http_errors_total{job="api"}[4m]) > 0
`,
      settings: { prometheus: { scrapeInterval: "1m" } },
      expect: [],
    },
  ],
  check({ document, options, settings, report }) {
    const intervalOf = sampleIntervals(document, settings);
    // Since 3.0 a range leaves out its oldest end: one minute holds one sample a minute, never two.
    const isLeftOpen = hasVersion(settings, "3.0");
    const judge = (
      name: string,
      range: number,
      interval: number,
    ): "never" | "seldom" | "tight" | "empty" | undefined => {
      if (!COMPARING_FUNCTIONS.has(name)) return range < interval ? "empty" : undefined;
      if (range < interval || (isLeftOpen && range === interval)) return "never";
      if (range < 2 * interval) return "seldom";
      return RATE_FUNCTIONS.has(name) && range < options.intervals * interval ? "tight" : undefined;
    };
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range: node } of rangeCallsOf(expression)) {
        if (node.type !== "matrix" || node.selector.extension !== undefined) continue;
        const range = durationInRule(node.range);
        if (!(range > 0)) continue;
        const place = { path, alsoAt, span: node.range.span };
        const data = { function: call.name, range: printPrometheusDuration(range) };
        const interval = intervalOf(node.selector);
        if (interval === undefined) {
          const isTiny = COMPARING_FUNCTIONS.has(call.name) && range < 2 * SHORTEST_INTERVAL_MS;
          if (isTiny && metricNameOf(node.selector)?.includes(":") !== true) report("tiny", place, data);
          continue;
        }
        const messageId = judge(call.name, range, interval);
        if (messageId !== undefined)
          report(messageId, place, { ...data, interval: printPrometheusDuration(interval) });
      }
    }
  },
});
