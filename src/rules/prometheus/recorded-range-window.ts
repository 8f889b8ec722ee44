import { printPrometheusDuration } from "../../languages/duration.js";
import { defineSetRule } from "../../validator/rule.js";
import { knownInterval } from "../facts/durations.js";
import { ruleGraph } from "../facts/rule-graph.js";

const RECORDED =
  "groups:\n  - name: a\n    interval: 5m\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n";
const READ =
  "groups:\n  - name: b\n    rules:\n      - alert: Falling\n        expr: delta(job:up:sum[5m]) < 0\n";

export const recordedRangeWindow = defineSetRule({
  id: "prometheus/recorded-range-window",
  layer: "consistency",
  summary: "Require ranges over metrics that another file records to hold at least two samples.",
  help: "A recorded metric gets one sample at each evaluation of its group. Make the range at least twice the interval of that group.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  messages: {
    short: '"{metric}" is recorded every {interval}, so {range} of it hold fewer than two samples',
  },
  examples: [
    {
      title: "five minutes of something that is recorded every five minutes",
      source: { "recorded.yml": RECORDED, "alerts.yml": READ },
      expect: ["alerts.yml:5:21 short"],
    },
    {
      title: "half an hour of it",
      source: { "recorded.yml": RECORDED, "alerts.yml": READ.replace("5m", "30m") },
      expect: [],
    },
  ],
  check({ documents, settings, report }) {
    const { recorded, reads } = ruleGraph(documents, settings);
    for (const { document, metric, selector, expression, rangeMs } of reads) {
      const [producer, ...others] = recorded.get(metric) ?? [];
      // Within one document promql/range-too-short knows the interval as well.
      if (
        rangeMs === undefined ||
        producer === undefined ||
        others.length > 0 ||
        producer.document === document
      )
        continue;
      const intervalMs = knownInterval(producer.rule.group, settings);
      if (intervalMs === undefined || rangeMs >= 2 * intervalMs) continue;
      const related = [
        { message: "recorded here", path: [...producer.rule.path, "record"], document: producer.document },
      ];
      const [interval, range] = [intervalMs, rangeMs].map(printPrometheusDuration);
      const data = { metric, interval: interval ?? "", range: range ?? "" };
      report(document, "short", { path: expression.path, span: selector.span, related }, data);
    }
  },
});
