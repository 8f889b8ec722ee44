import type { Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { explainLoss, labelFlow } from "../../languages/promql/flow.js";
import { defineRule } from "../../validator/rule.js";
import { millisecondsOf } from "../facts/durations.js";
import { expressionsOf } from "../facts/expressions.js";

/** `rate5m`, `increase1h30m`: what was done and, if it is said, over which window. */
const OPERATION = /^([a-z]+?)((?:\d+(?:ms|[smhdwy]))+)?$/;
const WINDOW = /(?:\d+(?:ms|[smhdwy]))+/g;
/** Aggregations that are no part of the name of something else, as quantile is of histogram_quantile. */
const AGGREGATIONS: ReadonlySet<string> = new Set(["sum", "avg", "min", "max", "count", "stddev", "stdvar"]);
/** Operations that say how long a window is. */
const WINDOW_OPERATIONS: ReadonlySet<string> = new Set(["rate", "irate", "increase", "delta", "deriv"]);

export const recordNameMismatch = defineRule({
  id: "prometheus/record-name-mismatch",
  layer: "semantic",
  summary: "Require the name of a recorded metric to say what the expression does.",
  help: "A name such as job:requests:rate5m is all that readers see of a recording rule. Correct the name, or the expression if that is where the mistake is.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  messages: {
    window: "The name says {window}, but the expression has no window of that length",
    operation: "The name says {operation}, but the expression has no such aggregation",
    level: { text: "The name says the level is {level}, but {reason}", severity: "info" },
  },
  examples: [
    {
      title: "a window that was changed in one place only",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:requests:rate5m\n        expr: sum by (job) (rate(requests_total[10m]))\n",
      expect: ["4:30 window"],
    },
    {
      title: "another aggregation, by another label",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:avg\n        expr: sum by (instance) (up)\n",
      expect: ["4:17 level", "4:24 operation"],
    },
    {
      title: "a name that fits",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job_instance:requests:sum_rate5m\n        expr: sum by (job, instance) (rate(requests_total[5m]))\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, rule } of expressionsOf(document, settings)) {
      if (rule.type !== "recording") continue;
      const [end, start] = [rule.name.indexOf(":"), rule.name.lastIndexOf(":") + 1];
      if (end === start - 1) continue;
      const [level, operations] = [rule.name.slice(0, end), rule.name.slice(start)];
      const path = [...rule.path, "record"];
      for (const { text, offset, name, window } of operationsIn(operations)) {
        const span = { start: start + offset, end: start + offset + text.length };
        if (window !== undefined && WINDOW_OPERATIONS.has(name) && !hasWindow(expression, window)) {
          report("window", { path, span }, { window });
        } else if (AGGREGATIONS.has(name) && !hasOperation(expression, name)) {
          report("operation", { path, span }, { operation: name });
        }
      }
      const reason = lostLevel(expression, level, rule.labels);
      if (reason !== undefined) report("level", { path, span: { start: 0, end } }, { level, reason });
    }
  },
});

interface Operation {
  readonly text: string;
  readonly offset: number;
  readonly name: string;
  readonly window: string | undefined;
}

function operationsIn(operations: string): readonly Operation[] {
  let offset = 0;
  return operations.split("_").flatMap((text): readonly Operation[] => {
    const at = offset;
    offset += text.length + 1;
    const [, name, window] = OPERATION.exec(text) ?? [];
    return name === undefined ? [] : [{ text, offset: at, name, window }];
  });
}

/** Whether a window of this length is in the expression, or in the name of a recorded metric that it reads. */
function hasWindow(expression: Expression, window: string): boolean {
  const wanted = millisecondsOf(window);
  const { ranges, metricNames } = promqlFacts(expression);
  if (wanted === undefined || ranges.some(({ rangeMs }) => rangeMs === undefined || rangeMs === wanted))
    return true;
  const inNames = [...metricNames].flatMap((name) => (name.includes(":") ? (name.match(WINDOW) ?? []) : []));
  if (inNames.some((text) => millisecondsOf(text) === wanted)) return true;
  // Of a plain metric read without a window nobody knows what it holds.
  return ranges.length === 0 && inNames.length === 0;
}

/** Whether the expression aggregates so, or reads what has been aggregated so. */
function hasOperation(expression: Expression, name: string): boolean {
  const { aggregations, calls, metricNames, binaries } = promqlFacts(expression);
  if (aggregations.some(({ operator }) => operator === name)) return true;
  if (calls.some((call) => call.name.split("_").includes(name))) return true;
  if ([...metricNames].some((metric) => metric.includes(name))) return true;
  // An average may be a quotient, a sum an addition; only an expression that aggregates otherwise contradicts the name.
  return aggregations.length === 0 || binaries.length > 0;
}

/** Why no series can have any of the labels that the level names; `undefined` when one may. */
function lostLevel(
  expression: Expression,
  level: string,
  own: ReadonlyMap<string, string>,
): string | undefined {
  const flow = labelFlow(expression);
  if (level === "" || flow.possible.kind !== "only" || flow.possible.labels.size === 0) return undefined;
  const possible = new Set([...flow.possible.labels, ...own.keys()].flatMap((label) => label.split("_")));
  if (level.split("_").some((word) => possible.has(word))) return undefined;
  return explainLoss(flow, level)?.message;
}
