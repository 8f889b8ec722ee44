import { expect, test } from "vitest";
import { EscalationMachine } from "../../../src/base/enums/escalation-state.js";
import { printMermaid } from "../../../src/base/enums/mermaid.js";

test("a machine as a diagram", () => {
  expect(EscalationMachine.toMermaid()).toBe(`stateDiagram-v2
  [*] --> idle
  idle --> notified : notify level 1
  notified --> acknowledged : acknowledge
  notified --> timed_out : no answer in time
  timed_out --> notified : notify the next level [has_next_level]
  timed_out --> repeating : begin again [last_level, may_repeat]
  timed_out --> exhausted : give up [last_level, repeats_used_up]
  repeating --> notified : notify level 1
  acknowledged --> [*]
  exhausted --> [*]
`);
});

test("what Mermaid would read otherwise is written otherwise", () => {
  const arrows = new Map([["a-b", [{ to: "c", on: "x; #1\ny", guards: ["g"] }]]]);
  expect(printMermaid("a-b", [], arrows)).toBe(
    "stateDiagram-v2\n  [*] --> a_b\n  a_b --> c : x, #35;1,y [g]\n",
  );
});
