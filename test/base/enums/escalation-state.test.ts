import { expect, test } from "vitest";
import { EscalationMachine } from "../../../src/base/enums/escalation-state.js";

test.each([
  [{ level: 1, levels: 2, repeats: 0, repeatLimit: 1 }, ["notified"]],
  [{ level: 2, levels: 2, repeats: 0, repeatLimit: 1 }, ["repeating"]],
  [{ level: 2, levels: 2, repeats: 1, repeatLimit: 1 }, ["exhausted"]],
  [{ level: 1, levels: 1, repeats: 0, repeatLimit: 0 }, ["exhausted"]],
])("after a time-out with %j it goes to %j", (context, expected) => {
  const next = EscalationMachine.next("timed_out");
  expect(next.filter((to) => EscalationMachine.canTransition("timed_out", to, context))).toEqual(expected);
});

test("the arrows", () => {
  expect(EscalationMachine.states.map((state) => EscalationMachine.next(state))).toEqual([
    ["notified"],
    [],
    ["acknowledged", "timed_out"],
    ["notified", "repeating", "exhausted"],
    ["notified"],
    [],
  ]);
});
