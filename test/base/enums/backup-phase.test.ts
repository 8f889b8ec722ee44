import { expect, test } from "vitest";
import { BackupPhase } from "../../../src/base/enums/backup-phase.js";

test("the phases of Velero, both ways and without loss", () => {
  const phases = BackupPhase.ids.map((id) => BackupPhase.toExternal("velero", id));
  expect(phases.every(({ lossy }) => !lossy)).toBe(true);
  expect(phases.map(({ value }) => value)).toEqual([
    "New",
    "Queued",
    "ReadyToStart",
    "FailedValidation",
    "InProgress",
    "WaitingForPluginOperations",
    "WaitingForPluginOperationsPartiallyFailed",
    "Finalizing",
    "FinalizingPartiallyFailed",
    "Completed",
    "PartiallyFailed",
    "Failed",
    "Deleting",
  ]);
});

test("what is over, and what something can be restored from", () => {
  const where = (field: "finished" | "restorable"): readonly BackupPhase[] =>
    BackupPhase.ids.filter((id) => BackupPhase.values[id][field]);
  expect(where("finished")).toEqual([
    "failed_validation",
    "completed",
    "partially_failed",
    "failed",
    "deleting",
  ]);
  expect(where("restorable")).toEqual(["completed", "partially_failed"]);
});
