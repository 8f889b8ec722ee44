import { expect, test } from "vitest";
import { compileAlertRules } from "../../../src/alerting/compile/alert-rules.js";
import type { AlertRuleInput } from "../../../src/schemas/alert/platform/alert-rule.js";
import type { WeeklyWindow } from "../../../src/schemas/alert/platform/weekly-window.js";
import { compileInput, loadRule, thresholdRule } from "../../helpers/compile-input.js";

function compiledExpr(rule: AlertRuleInput): string {
  const compiled = compileAlertRules(compileInput({ alertRules: [rule] }));
  if (!compiled.ok) return compiled.error.map(({ code, path }) => `${code} ${path.join(".")}`).join(", ");
  return compiled.value.value.groups?.[0]?.rules?.[0]?.expr ?? "";
}

const OWN =
  'ignoring (alertname, alertstate, priority, severity) ALERTS{alertname="HighLoad",alertstate="firing"}';
const window: WeeklyWindow = { weekdays: ["monday"], startTime: "08:00", endTime: "18:00" };
const allWeek: WeeklyWindow = {
  weekdays: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
  startTime: "00:00",
  endTime: "24:00",
};

test.each<[rule: AlertRuleInput, expr: string]>([
  [thresholdRule({ type: "static", value: 5 }), "load > 5"],
  [thresholdRule({ type: "static", value: -0.5 }, "lte", "a - b"), "(a - b) <= -0.5"],
  [thresholdRule({ type: "static", value: 1e21 }, "ne", "-load"), "(-load) != 1000000000000000000000"],
  [thresholdRule({ type: "static", value: 5, recovery: 5 }, "eq"), "load == 5"],
  [thresholdRule({ type: "static", value: 5, recovery: 3 }), `load > 5 or load > 3 and ${OWN}`],
  [thresholdRule({ type: "static", value: 5, recovery: 7 }, "lt"), `load < 5 or load < 7 and ${OWN}`],
  [
    thresholdRule({ type: "scheduled", windows: [{ ...window, value: 5 }] }),
    "load > 5 and on () (hour() >= 8 < 18 and day_of_week() == 1)",
  ],
  [
    thresholdRule(
      { type: "scheduled", windows: [{ ...window, value: 5, recovery: 4 }], otherwise: { value: 9 } },
      "gte",
    ),
    `(load >= 5 or load >= 4 and ${OWN}) and on () (hour() >= 8 < 18 and day_of_week() == 1) or load >= 9 unless on () (hour() >= 8 < 18 and day_of_week() == 1)`,
  ],
  [
    thresholdRule({ type: "scheduled", windows: [{ ...allWeek, value: 5 }], otherwise: { value: 9 } }),
    "load > 5",
  ],
  [
    thresholdRule(
      { type: "dynamic", model: { method: "robust", window: "1h", deviations: 0.6745 } },
      "lt",
      "sum(load)",
    ),
    "sum(load) < (quantile_over_time(0.5, sum(load)[1h:1m] offset 1m) - 1 * quantile_over_time(0.5, abs(sum(load) - quantile_over_time(0.5, sum(load)[1h:1m] @ end() offset 1m))[1h:1m] offset 1m))",
  ],
  [loadRule({ condition: { type: "promql", expr: " load > 5 # much\n" } }), "load > 5 # much"],
])("%j becomes %s", (rule, expr) => {
  expect(compiledExpr(rule)).toBe(expr);
});

const at = (path: string): string => `alertRules.0.condition.${path}`;

test.each<[rule: AlertRuleInput, problems: string]>([
  [thresholdRule({ type: "static", value: 5 }, "gt", "load >"), `syntax ${at("query")}`],
  [thresholdRule({ type: "static", value: 5 }, "gt", "load[5m]"), `syntax ${at("query")}`],
  [thresholdRule({ type: "static", value: 5 }, "gt", "1"), `syntax ${at("query")}`],
  [thresholdRule({ type: "static", value: 5, recovery: 3 }, "eq"), `threshold ${at("operator")}`],
  [loadRule({ condition: { type: "promql", expr: "load >" } }), `syntax ${at("expr")}`],
  [
    thresholdRule({ type: "dynamic", model: { method: "ewma", window: "1h" } }),
    `threshold ${at("threshold.model.method")}`,
  ],
  [
    thresholdRule({ type: "dynamic", model: { method: "seasonal", window: "2w", season: "1w" } }),
    `threshold ${at("threshold.model.method")}`,
  ],
  [
    thresholdRule({ type: "dynamic", model: { method: "robust", window: "1w" } }),
    `threshold ${at("threshold.model.window")}`,
  ],
  [
    thresholdRule({ type: "dynamic", model: { method: "robust", window: "1h" } }, "ne"),
    `threshold ${at("threshold")}`,
  ],
  [
    thresholdRule({ type: "scheduled", timeZone: "Europe/Berlin", windows: [{ ...window, value: 5 }] }),
    `time ${at("threshold.timeZone")}`,
  ],
  [
    thresholdRule({
      type: "scheduled",
      windows: [
        { ...window, value: 5 },
        { ...allWeek, value: 7 },
      ],
    }),
    `time ${at("threshold.windows")}`,
  ],
  [
    thresholdRule({ type: "scheduled", windows: [{ ...window, value: 5, recovery: 4 }] }, "ne"),
    `threshold ${at("operator")}`,
  ],
  [
    thresholdRule(
      { type: "scheduled", windows: [{ ...window, value: 5 }], otherwise: { value: 9, recovery: 8 } },
      "ne",
    ),
    `threshold ${at("operator")}`,
  ],
])("%j cannot be said: %s", (rule, problems) => {
  expect(compiledExpr(rule)).toBe(problems);
});
