import { expect, test } from "vitest";
import { DeploymentMachine, DeploymentState } from "../../../src/base/enums/deployment-state.js";

test("the arrows; what is not finished may be superseded", () => {
  const arrows = DeploymentState.ids.map((id) => [id, ...DeploymentMachine.next(id)].join(" "));
  expect(arrows).toEqual([
    "initializing initialized superseded",
    "initialized progressing superseded",
    "progressing paused waiting_promotion aborting superseded",
    "paused progressing superseded",
    "waiting_promotion promoting aborting superseded",
    "promoting finalising aborting superseded",
    "finalising succeeded superseded",
    "aborting rolled_back failed superseded",
    "succeeded",
    "rolled_back",
    "failed",
    "superseded",
  ]);
});

test.each([
  ["Initializing", "initializing", false],
  ["Initialized", "initialized", false],
  ["Waiting", "paused", false],
  ["Progressing", "progressing", false],
  ["WaitingPromotion", "waiting_promotion", false],
  ["Promoting", "promoting", false],
  ["Finalising", "finalising", false],
  ["Succeeded", "succeeded", false],
  ["Failed", "rolled_back", false],
  ["Terminating", "superseded", true],
  ["Terminated", "superseded", false],
])("Flagger's %s is %s", (phase, value, lossy) => {
  expect(DeploymentState.fromExternal("flagger", phase)).toEqual({ value, lossy });
});

test("Flagger knows one kind of failure", () => {
  const lossy = DeploymentState.ids.filter((id) => DeploymentState.toExternal("flagger", id).lossy);
  expect(lossy).toEqual(["aborting", "failed"]);
});
