import { expect, test } from "vitest";
import { Priority, priorityOf } from "../../../src/base/enums/priority.js";

test.each([
  ["high", "high", "p1"],
  ["high", "medium", "p2"],
  ["high", "low", "p3"],
  ["medium", "high", "p2"],
  ["medium", "medium", "p3"],
  ["medium", "low", "p4"],
  ["low", "high", "p3"],
  ["low", "medium", "p4"],
  ["low", "low", "p5"],
] as const)("impact %s and urgency %s are %s", (impact, urgency, priority) => {
  expect(priorityOf(impact, urgency)).toBe(priority);
});

test("P1 is the greatest", () => {
  expect(Priority.max(Priority.ids)).toBe("p1");
  expect([...Priority.ids].sort(Priority.compare)).toEqual(["p5", "p4", "p3", "p2", "p1"]);
});

test("Opsgenie's are the same, and P3 what it does not know", () => {
  for (const id of Priority.ids)
    expect(Priority.toExternal("opsgenie", id)).toEqual({ value: id.toUpperCase(), lossy: false });
  expect(Priority.fromExternal("opsgenie", "P6")).toEqual({ value: "p3", lossy: true });
});
