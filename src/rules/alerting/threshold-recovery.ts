import type { Path } from "../../base/path.js";
import type { ThresholdOperator } from "../../schemas/alert/platform/alert-condition.js";
import type { AlertRule } from "../../schemas/alert/platform/alert-rule.js";
import type { Threshold } from "../../schemas/alert/platform/threshold.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { millisecondsOr } from "../facts/durations.js";

export const thresholdRecovery = defineRule({
  id: "alerting/threshold-recovery",
  layer: "semantic",
  summary: "Require recovery thresholds on the good side of the threshold.",
  help: "Hysteresis keeps an alert from flapping: it fires past one value and resolves only past another, which lies on the good side. With `gt` the recovery is below the threshold, with `lt` above it.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    side: "An alert that fires at {operator} {value} cannot recover at {recovery}",
    operator: "`{operator}` has no good side, so nothing can recover there",
    equal: {
      text: "The recovery is the threshold, and the alert has no `for`: it flaps around {value}",
      severity: "warning",
      help: "Choose a recovery on the good side, or let the alert wait with `for`.",
    },
  },
  examples: [
    {
      title: "the wrong side, no side, and no difference",
      source:
        "alertRules:\n  - name: Disk\n    level: high\n    condition:\n      type: threshold\n      query: disk_used_ratio\n      operator: gt\n      threshold: {type: static, value: 0.9, recovery: 0.95}\n  - name: Replicas\n    level: high\n    condition:\n      type: threshold\n      query: replicas\n      operator: ne\n      threshold: {type: static, value: 3, recovery: 2}\n  - name: Load\n    level: high\n    condition:\n      type: threshold\n      query: load1\n      operator: gt\n      threshold: {type: static, value: 8, recovery: 8}\n",
      expect: ["8:55 side", "15:53 operator", "22:53 equal"],
    },
    {
      title: "more deviations to recover than to fire, and a window on the wrong side",
      source:
        "alertRules:\n  - name: Latency\n    level: high\n    condition:\n      type: threshold\n      query: latency_seconds\n      operator: gt\n      threshold:\n        type: dynamic\n        model: {method: robust, window: 1d, deviations: 3, recoveryDeviations: 4}\n  - name: Orders\n    level: high\n    condition:\n      type: threshold\n      query: orders_per_minute\n      operator: lt\n      threshold:\n        type: scheduled\n        windows:\n          - {weekdays: [monday], startTime: '08:00', endTime: '20:00', value: 100, recovery: 90}\n        otherwise: {value: 5, recovery: 8}\n",
      expect: ["10:80 side", "20:94 side"],
    },
    {
      title: "hysteresis",
      source:
        "alertRules:\n  - name: Disk\n    level: high\n    condition:\n      type: threshold\n      query: disk_used_ratio\n      operator: gt\n      threshold: {type: static, value: 0.9, recovery: 0.85}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value: rule } of resourcesOf(document, "alertRules")) {
      const waits = millisecondsOr(rule.for, 0) > 0;
      for (const { path: at, operator, value, recovery } of recoveriesOf(rule, path)) {
        const side = SIDE[operator];
        const place = { path: at };
        if (side === 0) report("operator", place, { operator });
        else if ((recovery - value) * side > 0) report("side", place, { operator, value, recovery });
        else if (recovery === value && !waits) report("equal", place, { value });
      }
    }
  },
});

/** Which way is bad: up, down, or none. */
const SIDE: Readonly<Record<ThresholdOperator, 1 | 0 | -1>> = {
  gt: 1,
  gte: 1,
  lt: -1,
  lte: -1,
  eq: 0,
  ne: 0,
};

interface Limit {
  readonly path: Path;
  readonly value: number;
  readonly recovery: number;
}

interface Recovery extends Limit {
  readonly operator: ThresholdOperator;
}

function recoveriesOf({ condition }: AlertRule, rulePath: Path): readonly Recovery[] {
  if (condition.type !== "threshold") return [];
  const { operator, threshold } = condition;
  const limits = limitsOf(threshold, [...rulePath, "condition", "threshold"]);
  // Deviations count away from the middle, whichever side is bad.
  const isDistance = threshold.type === "dynamic" && SIDE[operator] !== 0;
  return limits.map((limit) => ({ ...limit, operator: isDistance ? "gt" : operator }));
}

function limitsOf(threshold: Threshold, path: Path): readonly Limit[] {
  switch (threshold.type) {
    case "static":
      return limitOf(threshold, path);
    case "scheduled":
      return [
        ...threshold.windows.flatMap((window, index) => limitOf(window, [...path, "windows", index])),
        ...(threshold.otherwise === undefined ? [] : limitOf(threshold.otherwise, [...path, "otherwise"])),
      ];
    case "dynamic": {
      const { deviations: value, recoveryDeviations: recovery } = threshold.model;
      return recovery === undefined
        ? []
        : [{ path: [...path, "model", "recoveryDeviations"], value, recovery }];
    }
    default:
      return threshold satisfies never;
  }
}

function limitOf(
  { value, recovery }: { readonly value: number; readonly recovery?: number | undefined },
  path: Path,
): readonly Limit[] {
  return recovery === undefined ? [] : [{ path: [...path, "recovery"], value, recovery }];
}
