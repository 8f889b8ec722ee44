import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { gapsIn, type Interval, openMinutes, printMinute, WEEK_MINUTES } from "../facts/weekly-windows.js";

export const thresholdWindows = defineRule({
  id: "alerting/threshold-windows",
  layer: "semantic",
  summary: "Require that the windows of a scheduled threshold neither overlap nor leave a gap.",
  help: "At any time of the week one threshold has to be in force. Say with `otherwise` what holds between the windows.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    overlap: "Two windows hold from {from} to {to}: which threshold is meant?",
    gap: {
      text: "Nothing is compared from {from} to {to}",
      severity: "warning",
      help: "The alert cannot fire then. Add `otherwise`, or a window, if that is not meant.",
    },
    needless: {
      text: "The windows cover the whole week, so this is never used",
      severity: "info",
    },
  },
  examples: [
    {
      title: "an hour twice, and none at night",
      source:
        "alertRules:\n  - name: Orders\n    level: high\n    condition:\n      type: threshold\n      query: orders_per_minute\n      operator: lt\n      threshold:\n        type: scheduled\n        windows:\n          - {weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday], startTime: '08:00', endTime: '18:00', value: 100}\n          - {weekdays: [friday], startTime: '17:00', endTime: '22:00', value: 200}\n",
      expect: ["10:9 gap", "12:13 overlap"],
    },
    {
      title: "a week that is covered twice over",
      source:
        "alertRules:\n  - name: Orders\n    level: high\n    condition:\n      type: threshold\n      query: orders_per_minute\n      operator: lt\n      threshold:\n        type: scheduled\n        windows:\n          - {weekdays: [monday, tuesday, wednesday, thursday, friday, saturday, sunday], startTime: '00:00', endTime: '24:00', value: 100}\n        otherwise: {value: 10}\n",
      expect: ["12:9 needless"],
    },
    {
      title: "the day, and the rest",
      source:
        "alertRules:\n  - name: Orders\n    level: high\n    condition:\n      type: threshold\n      query: orders_per_minute\n      operator: lt\n      threshold:\n        type: scheduled\n        windows:\n          - {weekdays: [monday, tuesday, wednesday, thursday, friday], startTime: '08:00', endTime: '18:00', value: 100}\n        otherwise: {value: 10}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "alertRules")) {
      const { condition } = value;
      if (condition.type !== "threshold" || condition.threshold.type !== "scheduled") continue;
      const { windows, otherwise } = condition.threshold;
      const at = [...path, "condition", "threshold"];
      const open = windows.map(openMinutes);
      for (const [index, intervals] of open.entries()) {
        const shared = firstShared(intervals, open.slice(0, index).flat());
        if (shared === undefined) continue;
        report(
          "overlap",
          { path: [...at, "windows", index] },
          { from: printMinute(shared.start), to: printMinute(shared.end) },
        );
      }
      const [gap] = gapsIn({ start: 0, end: WEEK_MINUTES }, open.flat());
      if (gap === undefined) {
        if (otherwise !== undefined) report("needless", { path: [...at, "otherwise"], target: "key" });
      } else if (otherwise === undefined) {
        report(
          "gap",
          { path: [...at, "windows"], target: "key" },
          { from: printMinute(gap.start), to: printMinute(gap.end) },
        );
      }
    }
  },
});

function firstShared(some: readonly Interval[], others: readonly Interval[]): Interval | undefined {
  for (const one of some) {
    for (const other of others) {
      const shared = { start: Math.max(one.start, other.start), end: Math.min(one.end, other.end) };
      if (shared.start < shared.end) return shared;
    }
  }
  return undefined;
}
