import { expect, test } from "vitest";
import { KeyState, KeyStateMachine } from "../../../src/base/enums/key-state.js";

test("what may be done with a key", () => {
  expect(KeyState.ids.filter((id) => KeyState.values[id].protects)).toEqual(["active"]);
  expect(KeyState.ids.filter((id) => KeyState.values[id].processes)).toEqual(["active", "deactivated"]);
});

test("the arrows; every key that is there can be compromised", () => {
  expect(KeyState.ids.map((id) => [id, ...KeyStateMachine.next(id)].join(" "))).toEqual([
    "pre_activation active compromised",
    "active suspended deactivated compromised",
    "suspended active deactivated compromised",
    "deactivated destroyed compromised",
    "compromised destroyed",
    "destroyed",
  ]);
});

test.each([
  [0, true],
  [1, false],
])("with %i other active versions a key may become active: %s", (otherActiveVersions, allowed) => {
  for (const from of ["pre_activation", "suspended"] as const)
    expect(KeyStateMachine.canTransition(from, "active", { otherActiveVersions })).toBe(allowed);
});
