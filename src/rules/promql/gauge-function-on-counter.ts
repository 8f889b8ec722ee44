import { metricNameOf } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { metricKinds } from "../facts/metric-kinds.js";
import { rangeCallsOf } from "../facts/range-calls.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ["delta", "use increase()"],
  ["idelta", "use irate()"],
  ["deriv", "use rate()"],
  ["predict_linear", "predict a gauge, or compare rates"],
  ["avg_over_time", "use rate()"],
  ["sum_over_time", "use increase()"],
  ["stddev_over_time", "use it over a rate"],
  ["stdvar_over_time", "use it over a rate"],
  ["quantile_over_time", "use it over a rate"],
]);

export const gaugeFunctionOnCounter = defineRule({
  id: "promql/gauge-function-on-counter",
  layer: "semantic",
  summary: "Disallow functions for gauges on counters.",
  help: "A counter starts again at zero with its process. Functions for gauges do not know that, and a restart makes their result jump or turn negative.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["promruval validFunctionsOnCounters"],
  messages: {
    counter: '{function}() is for gauges, and "{metric}" is a counter by its name; {advice}',
  },
  examples: [
    {
      title: "the difference of a counter",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: delta(http_errors_total[10m]) > 5
`,
      expect: ["5:15 counter"],
    },
    {
      title: "the increase of a counter",
      source: `groups:
  - name: api
    rules:
      - alert: Errors
        expr: increase(http_errors_total[10m]) > 5
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const kinds = metricKinds(document, settings);
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { call, range } of rangeCallsOf(expression)) {
        const advice = REPLACEMENTS.get(call.name);
        const metric = range.type === "matrix" ? metricNameOf(range.selector) : undefined;
        if (advice === undefined || metric === undefined) continue;
        const kind = kinds.ofName(metric);
        if (kind !== "counter" && kind !== "bucket") continue;
        report("counter", { path, alsoAt, span: call.span }, { function: call.name, metric, advice });
      }
    }
  },
});
