import { expect, test } from "vitest";
import { MaintenanceMachine } from "../../../src/base/enums/maintenance-state.js";

test("the arrows", () => {
  expect(MaintenanceMachine.states.map((id) => [id, ...MaintenanceMachine.next(id)].join(" "))).toEqual([
    "draft approved cancelled",
    "approved scheduled cancelled",
    "scheduled in_progress cancelled",
    "in_progress completed failed cancelled",
    "completed",
    "failed rolled_back",
    "rolled_back",
    "cancelled",
  ]);
});

test.each([
  [{ author: "ana", approver: "ben" }, true],
  [{ author: "ana", approver: "ana" }, false],
  [{ author: "ana" }, false],
])("approved with %j: %s", (context, allowed) => {
  expect(MaintenanceMachine.canTransition("draft", "approved", context)).toBe(allowed);
});

test.each([
  [9, false],
  [10, true],
  [19, true],
  [20, false],
])("begun at %i of a window from 10 to 20: %s", (now, allowed) => {
  const window = { start: new Date(10), end: new Date(20), now: new Date(now) };
  expect(MaintenanceMachine.canTransition("scheduled", "in_progress", { window })).toBe(allowed);
  expect(MaintenanceMachine.canTransition("scheduled", "in_progress", {})).toBe(false);
});
