import { expect, test } from "vitest";
import {
  type Condition,
  findCondition,
  isConditionTrue,
  setCondition,
} from "../../../src/base/mixins/conditions.js";

const then = "2026-03-01T00:00:00.000Z";
const now = new Date("2026-03-02T00:00:00.000Z");
const ready: Condition = {
  type: "Ready",
  status: "True",
  reason: "Good",
  message: "",
  lastTransitionTime: then,
};
const synced: Condition = { ...ready, type: "Synced" };

test("a new type stands at the end, from now on", () => {
  expect(
    setCondition([ready], { type: "Synced", status: "False", reason: "Drift", message: "x" }, now),
  ).toEqual([
    ready,
    { type: "Synced", status: "False", reason: "Drift", message: "x", lastTransitionTime: now.toISOString() },
  ]);
});

test("the same status stays since then, another is since now", () => {
  const same = setCondition([ready, synced], { ...ready, reason: "Better", observedGeneration: 2 }, now);
  expect(same).toEqual([{ ...ready, reason: "Better", observedGeneration: 2 }, synced]);
  const other = setCondition([ready, synced], { ...ready, status: "Unknown" }, now);
  expect(other).toEqual([{ ...ready, status: "Unknown", lastTransitionTime: now.toISOString() }, synced]);
});

test("conditions are found by type", () => {
  expect(findCondition([ready, synced], "Synced")).toBe(synced);
  expect(findCondition([ready], "Synced")).toBeUndefined();
  expect(isConditionTrue([ready], "Ready")).toBe(true);
  expect(isConditionTrue([{ ...ready, status: "False" }], "Ready")).toBe(false);
  expect(isConditionTrue([], "Ready")).toBe(false);
});
