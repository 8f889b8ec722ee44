import * as z from "zod";
import { printPrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber, durationInRule } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const predictWindow = defineRule({
  id: "promql/predict-window",
  layer: "semantic",
  summary: "Limit how far predict_linear() looks ahead of the samples it looks back on.",
  help: "A line through the samples of a short range follows every small movement, and far ahead it leads anywhere: the alert flaps. Look back over a longer range, or not so far ahead.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  options: z.strictObject({
    /** Longest horizon, as a multiple of the range. Well-kept alerts look up to 16 times as far ahead as back. */
    factor: z.number().positive().default(20),
  }),
  messages: {
    short: "predict_linear() looks {horizon} ahead from only {range} of samples",
  },
  examples: [
    {
      title: "a day out of five minutes",
      source: `groups:
  - name: node
    rules:
      - alert: DiskWillFill
        expr: predict_linear(node_filesystem_avail_bytes[5m], 24 * 3600) < 0
`,
      expect: ["5:58 short"],
    },
    {
      title: "a day out of six hours",
      source: `groups:
  - name: node
    rules:
      - alert: DiskWillFill
        expr: predict_linear(node_filesystem_avail_bytes[6h], 24 * 3600) < 0
`,
      expect: [],
    },
  ],
  check({ document, options, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range: node } of rangeCallsOf(expression)) {
        const ahead = call.name === "predict_linear" ? call.args[1] : undefined;
        const seconds = ahead === undefined ? undefined : constantNumber(ahead);
        const range = durationInRule(node.range);
        if (seconds === undefined || !Number.isFinite(seconds) || !(range > 0)) continue;
        const horizon = seconds * 1_000;
        if (horizon <= options.factor * range) continue;
        const data = { horizon: printPrometheusDuration(horizon), range: printPrometheusDuration(range) };
        report("short", { path, alsoAt, span: node.range.span }, data);
      }
    }
  },
});
