import { expectTypeOf } from "vitest";
import * as z from "zod";
import type { Rule as PrometheusRule } from "../../src/schemas/alert/index.js";
import { defineRule } from "../../src/validator/rule.js";

const common = { summary: "", help: "", severity: "warning", examples: [] } as const;

defineRule({
  ...common,
  id: "a/semantic",
  layer: "semantic",
  appliesTo: ["prometheus-rules"],
  messages: { plain: "No data", filled: "{name} is {count}" },
  options: z.strictObject({ max: z.int().default(1) }),
  check({ value, options, report }) {
    expectTypeOf(value.groups?.[0]?.rules?.[0]).toEqualTypeOf<PrometheusRule | undefined>();
    expectTypeOf(options).toEqualTypeOf<{ max: number }>();
    report("plain", { path: [] });
    report("filled", { path: [] }, { name: "a", count: 1 });
    // @ts-expect-error 2345: no such message
    report("other", { path: [] });
    // @ts-expect-error 2554: data are missing
    report("filled", { path: [] });
    // @ts-expect-error 2353: the message has no such placeholder
    report("filled", { path: [] }, { name: "a", count: 1, more: 2 });
  },
});

defineRule({
  ...common,
  id: "a/syntax",
  layer: "syntax",
  appliesTo: ["prometheus-rules"],
  messages: {},
  check({ value }) {
    expectTypeOf(value.groups?.[0]?.rules?.[0]?.alert).toEqualTypeOf<string | undefined>();
    expectTypeOf(value.groups?.[0]?.rules?.[0]?.record).toEqualTypeOf<string | undefined>();
  },
});
