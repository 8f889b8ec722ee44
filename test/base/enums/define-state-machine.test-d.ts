import { expectTypeOf } from "vitest";
import {
  AlertStatusMachine,
  defineStateMachine,
  Environment,
  FeatureStage,
  FeatureStageMachine,
} from "../../../src/base/enums/index.js";

const context = { actor: "ana" };

expectTypeOf(AlertStatusMachine.to("firing", "resolved", context)).toEqualTypeOf<"resolved">();
expectTypeOf(AlertStatusMachine.next("pending")).toEqualTypeOf<
  readonly ("firing" | "inactive" | "expired")[]
>();
expectTypeOf(AlertStatusMachine.next("closed")).toEqualTypeOf<readonly never[]>();

// @ts-expect-error 2345: closed is terminal
AlertStatusMachine.to("closed", "firing", context);
// @ts-expect-error 2345: inactive leads to pending only
AlertStatusMachine.to("inactive", "firing", context);
// @ts-expect-error 2345: no such state
AlertStatusMachine.to("firing", "done", context);
// @ts-expect-error 2554: the guards need a context
AlertStatusMachine.to("firing", "acknowledged");
// @ts-expect-error 2353: the context has no such field
AlertStatusMachine.to("firing", "acknowledged", { who: "ana" });

expectTypeOf(FeatureStageMachine.to("alpha", "beta")).toEqualTypeOf<"beta">();
// @ts-expect-error 2554: no guard asks for a context
FeatureStageMachine.to("alpha", "beta", {});

defineStateMachine({
  enum: FeatureStage,
  initial: "alpha",
  terminal: ["removed"],
  // @ts-expect-error 2739: every state but the terminal ones has to be there
  transitions: { alpha: [{ to: "beta" }], beta: [{ to: "ga" }] },
});
defineStateMachine({
  enum: FeatureStage,
  // @ts-expect-error 2322: no such state
  initial: "gamma",
  terminal: ["removed"],
  transitions: {
    alpha: [{ to: "beta" }],
    beta: [{ to: "ga" }],
    // @ts-expect-error 2322: no such state
    ga: [{ to: "gone" }],
    deprecated: [{ to: "removed" }],
  },
});
defineStateMachine({
  enum: { name: "environment", ids: Environment.ids.slice(0, 2) },
  initial: "sandbox",
  // @ts-expect-error 2322: no such state
  terminal: ["gone"],
  transitions: {},
});
