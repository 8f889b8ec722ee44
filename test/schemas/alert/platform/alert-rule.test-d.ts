import { expectTypeOf } from "vitest";
import type { AlertLevel } from "../../../../src/base/enums/alert-level.js";
import type {
  AlertCondition,
  AlertRule,
  AlertRuleInput,
  SuppressionWindow,
  Threshold,
} from "../../../../src/schemas/alert/index.js";

declare const rule: AlertRule;
expectTypeOf(rule.level).toEqualTypeOf<AlertLevel>();
expectTypeOf(rule.evaluationInterval).toEqualTypeOf<string>();

declare const condition: AlertCondition;
if (condition.type === "promql") expectTypeOf(condition).toEqualTypeOf<{ type: "promql"; expr: string }>();
else expectTypeOf(condition.threshold).toEqualTypeOf<Threshold>();

declare const threshold: Threshold;
if (threshold.type === "dynamic" && threshold.model.method === "ewma")
  expectTypeOf(threshold.model.lambda).toEqualTypeOf<number>();
// @ts-expect-error 2339: only static thresholds have a value of their own
expectTypeOf(threshold.value).toBeNumber();

declare const window: SuppressionWindow;
if (window.type === "cron") expectTypeOf(window.timeZone).toEqualTypeOf<string>();

const written: AlertRuleInput = { name: "A", level: "high", condition: { type: "promql", expr: "up == 0" } };
expectTypeOf(written.tenant).toEqualTypeOf<string | undefined>();
const wrong: AlertRuleInput = {
  name: "A",
  // @ts-expect-error 2322: no level of the platform
  level: "warning",
  condition: { type: "promql", expr: "up == 0" },
};
expectTypeOf(wrong).toExtend<AlertRuleInput>();
