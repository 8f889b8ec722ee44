import { printPrometheusDuration } from "../../languages/duration.js";
import type { Subquery } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { durationInRule } from "../facts/constants.js";
import { millisecondsOf } from "../facts/durations.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { type SampleIntervals, sampleIntervals } from "../facts/sample-intervals.js";

export const subqueryResolution = defineRule({
  id: "promql/subquery-resolution",
  layer: "semantic",
  summary: "Require subqueries to have several steps, and none finer than the samples.",
  help: "A subquery computes its inner expression at every multiple of the step within the range. With a step as long as the range there is one value at most; with a step shorter than the scrape interval the same samples are read again and again.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: {
    coarse: "{function}() sees one value at most: the step {step} is not shorter than the range {range}",
    default:
      "{function}() sees one value at most: without a step, the global evaluation interval {step} is used, which is not shorter than the range {range}",
    fine: {
      text: "a step of {step} is finer than the samples, of which there is one every {interval}",
      severity: "info",
    },
  },
  examples: [
    {
      title: "range and step mixed up",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: max_over_time(rate(http_errors_total[5m])[5m:1h]) > 1
`,
      expect: ["5:60 coarse"],
    },
    {
      title: "samples read four times each",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: max_over_time(rate(http_errors_total[5m])[1h:15s]) > 1
`,
      settings: { prometheus: { scrapeInterval: "1m" } },
      expect: ["5:60 fine"],
    },
    {
      title: "twelve values",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: max_over_time(rate(http_errors_total[5m])[1h:5m]) > 1
`,
      settings: { prometheus: { scrapeInterval: "1m" } },
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const intervalOf = sampleIntervals(document, settings);
    const defaultStep = settings.prometheus.evaluationInterval;
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range: node } of rangeCallsOf(expression)) {
        if (node.type !== "subquery") continue;
        const range = durationInRule(node.range);
        const step = node.step === undefined ? (millisecondsOf(defaultStep) ?? 0) : durationInRule(node.step);
        if (!(range > 0 && step > 0)) continue;
        const data = {
          function: call.name,
          step: printPrometheusDuration(step),
          range: printPrometheusDuration(range),
        };
        const span = (node.step ?? node.range).span;
        if (step >= range)
          report(node.step === undefined ? "default" : "coarse", { path, alsoAt, span }, data);
        const interval = shortestInterval(node, intervalOf);
        if (node.step === undefined || interval === undefined || step >= interval) continue;
        report(
          "fine",
          { path, alsoAt, span },
          { step: data.step, interval: printPrometheusDuration(interval) },
        );
      }
    }
  },
});

/** The interval of the series that gets samples most often; `undefined` when one is unknown. */
function shortestInterval({ expression }: Subquery, intervalOf: SampleIntervals): number | undefined {
  const intervals = promqlFacts(expression).selectors.map(({ node }) => intervalOf(node));
  const told = intervals.filter((interval) => interval !== undefined);
  return told.length === 0 || told.length < intervals.length ? undefined : Math.min(...told);
}
