import type { Expression } from "../../languages/promql/ast.js";
import { metricNameOf, promqlFacts } from "../../languages/promql/facts.js";
import { withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { isComparison } from "../facts/value-range.js";

const OTHER_UNITS =
  /_(ms|millis|milliseconds|us|micros|microseconds|ns|nanos|nanoseconds|minutes|hours|days)(?:_total)?$/;

export const timeUnit = defineRule({
  id: "promql/time-unit",
  layer: "semantic",
  summary: "Require times that are compared with time() to be in seconds.",
  help: "time() and timestamp() count in seconds. Bring the metric to seconds first, for example `x_milliseconds / 1000`.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  messages: {
    unit: '{function}() is in seconds, and "{metric}" is not, by its name',
  },
  examples: [
    {
      title: "milliseconds taken from seconds",
      source: `groups:
  - name: backup
    rules:
      - alert: BackupOld
        expr: time() - backup_finished_timestamp_ms > 86400
`,
      expect: ["5:24 unit"],
    },
    {
      title: "brought to seconds",
      source: `groups:
  - name: backup
    rules:
      - alert: BackupOld
        expr: time() - backup_finished_timestamp_ms / 1000 > 86400
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { operator, left, right } of promqlFacts(expression).binaries) {
        if (operator !== "-" && operator !== "+" && !isComparison(operator)) continue;
        for (const [clock, other] of [
          [left, right],
          [right, left],
        ] as const) {
          const name = clockOf(clock);
          const selector = withoutParens(other);
          const metric = selector.type === "selector" ? metricNameOf(selector) : undefined;
          if (name === undefined || metric === undefined || !OTHER_UNITS.test(metric)) continue;
          report("unit", { path, alsoAt, span: selector.span }, { function: name, metric });
        }
      }
    }
  },
});

/** The function, when an expression is a time in seconds since 1970. */
function clockOf(expression: Expression): string | undefined {
  const node = withoutParens(expression);
  return node.type === "call" && (node.name === "time" || node.name === "timestamp") ? node.name : undefined;
}
