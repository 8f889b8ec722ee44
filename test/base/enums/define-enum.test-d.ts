import { expectTypeOf } from "vitest";
import type * as z from "zod";
import { AlertLevel, type AlertLevelSchema } from "../../../src/base/enums/alert-level.js";
import { type Conversion, defineEnum, type EnumId, Environment } from "../../../src/base/enums/index.js";

expectTypeOf<AlertLevel>().toEqualTypeOf<"critical" | "high" | "medium" | "low" | "info">();
expectTypeOf<z.infer<AlertLevelSchema>>().toEqualTypeOf<AlertLevel>();
expectTypeOf<z.input<typeof AlertLevel.lenientSchema>>().toEqualTypeOf<string>();
expectTypeOf<z.output<typeof AlertLevel.lenientSchema>>().toEqualTypeOf<AlertLevel>();

expectTypeOf(AlertLevel.ids).toEqualTypeOf<readonly AlertLevel[]>();
expectTypeOf(AlertLevel.parse("x")).toEqualTypeOf<AlertLevel>();
expectTypeOf(AlertLevel.values.critical.priority).toEqualTypeOf<"p1">();
expectTypeOf(AlertLevel.max(["low", "high"])).toEqualTypeOf<AlertLevel>();
expectTypeOf(AlertLevel.max([] as AlertLevel[])).toEqualTypeOf<AlertLevel | undefined>();

expectTypeOf(AlertLevel.toExternal("syslog", "critical")).toEqualTypeOf<Conversion<2>>();
expectTypeOf(AlertLevel.toExternal("pagerduty", "low" as AlertLevel).value).toEqualTypeOf<
  "critical" | "error" | "warning" | "info"
>();
expectTypeOf(AlertLevel.fromExternal("nagios", 2)).toEqualTypeOf<Conversion<AlertLevel>>();

const value: unknown = "low";
if (AlertLevel.is(value)) expectTypeOf(value).toEqualTypeOf<AlertLevel>();

// @ts-expect-error 2345: no such level
AlertLevel.label("severe");
// @ts-expect-error 2345: no such system
AlertLevel.toExternal("windows", "low");
// @ts-expect-error 2345: no such level
AlertLevel.max(["low", "severe"]);

expectTypeOf(Environment.isProduction("dr")).toEqualTypeOf<boolean>();
// @ts-expect-error 2345: an alias is no id
Environment.isProduction("prod");

const custom = defineEnum({
  name: "size",
  description: "",
  values: {
    s: { label: "S", description: "", meta: { mode: "hand" } },
    l: { label: "L", description: "", meta: { mode: "cart" } },
  },
});
expectTypeOf<EnumId<typeof custom>>().toEqualTypeOf<"s" | "l">();
expectTypeOf(custom.values.s.mode).toEqualTypeOf<"hand">();
expectTypeOf(custom.values.s.weight).toEqualTypeOf<number>();

defineEnum({
  name: "size",
  description: "",
  values: { s: { label: "S", description: "" } },
  // @ts-expect-error 2741: every value needs a word
  external: { letters: { description: "", to: {}, from: {} } },
});
// @ts-expect-error 2741: a value needs a label
defineEnum({ name: "size", description: "", values: { s: { description: "" } } });
