import { expectTypeOf } from "vitest";
import type { Rule, RuleFile, RuleFileInput } from "../../../src/schemas/alert/index.js";

declare const rule: Rule;
if (rule.alert !== undefined)
  expectTypeOf(rule.annotations).toEqualTypeOf<Record<string, string> | undefined>();
expectTypeOf(rule.expr).toEqualTypeOf<string>();
expectTypeOf<RuleFile>().toExtend<RuleFileInput>();
// @ts-expect-error 2322: a rule without an expression is none
const missing: Rule = { alert: "A" };
// @ts-expect-error 2322: exactly one of alert and record
const both: Rule = { alert: "A", record: "b", expr: "up" };
expectTypeOf(missing).toExtend<Rule>();
expectTypeOf(both).toExtend<Rule>();
