import { defineEnum, type EnumId } from "./define-enum.js";

/** How far a backup is: the phases of Velero, whether it is over, and whether something can be restored from it. */
export const BackupPhase = defineEnum({
  name: "backup phase",
  description: "How far a backup is.",
  values: {
    new: {
      label: "New",
      description: "It has been asked for.",
      meta: { finished: false, restorable: false },
    },
    queued: {
      label: "Queued",
      description: "It waits for its turn.",
      meta: { finished: false, restorable: false },
    },
    ready_to_start: {
      label: "Ready to start",
      description: "It is the next.",
      meta: { finished: false, restorable: false },
    },
    failed_validation: {
      label: "Failed validation",
      description: "What was asked for is not valid.",
      meta: { finished: true, restorable: false },
    },
    in_progress: {
      label: "In progress",
      description: "It is being made.",
      meta: { finished: false, restorable: false },
    },
    waiting_for_plugin_operations: {
      label: "Waiting for plug-ins",
      description: "Plug-ins still copy data.",
      meta: { finished: false, restorable: false },
    },
    waiting_for_plugin_operations_partially_failed: {
      label: "Waiting for plug-ins, partially failed",
      description: "Plug-ins still copy data, and some items have failed.",
      meta: { finished: false, restorable: false },
    },
    finalizing: {
      label: "Finalizing",
      description: "It is being completed.",
      meta: { finished: false, restorable: false },
    },
    finalizing_partially_failed: {
      label: "Finalizing, partially failed",
      description: "It is being completed, and some items have failed.",
      meta: { finished: false, restorable: false },
    },
    completed: {
      label: "Completed",
      description: "Everything is in it.",
      meta: { finished: true, restorable: true },
    },
    partially_failed: {
      label: "Partially failed",
      description: "Some items are not in it.",
      meta: { finished: true, restorable: true },
    },
    failed: { label: "Failed", description: "It is of no use.", meta: { finished: true, restorable: false } },
    deleting: {
      label: "Deleting",
      description: "It is being deleted.",
      meta: { finished: true, restorable: false },
    },
  },
  external: {
    velero: {
      description: "`status.phase` of a Backup of Velero.",
      to: {
        new: "New",
        queued: "Queued",
        ready_to_start: "ReadyToStart",
        failed_validation: "FailedValidation",
        in_progress: "InProgress",
        waiting_for_plugin_operations: "WaitingForPluginOperations",
        waiting_for_plugin_operations_partially_failed: "WaitingForPluginOperationsPartiallyFailed",
        finalizing: "Finalizing",
        finalizing_partially_failed: "FinalizingPartiallyFailed",
        completed: "Completed",
        partially_failed: "PartiallyFailed",
        failed: "Failed",
        deleting: "Deleting",
      },
      from: {
        new: ["New"],
        queued: ["Queued"],
        ready_to_start: ["ReadyToStart"],
        failed_validation: ["FailedValidation"],
        in_progress: ["InProgress"],
        waiting_for_plugin_operations: ["WaitingForPluginOperations"],
        waiting_for_plugin_operations_partially_failed: ["WaitingForPluginOperationsPartiallyFailed"],
        finalizing: ["Finalizing"],
        finalizing_partially_failed: ["FinalizingPartiallyFailed"],
        completed: ["Completed"],
        partially_failed: ["PartiallyFailed"],
        failed: ["Failed"],
        deleting: ["Deleting"],
      },
    },
  },
});
export type BackupPhase = EnumId<typeof BackupPhase>;

type Inferred = typeof BackupPhase.schema;
export interface BackupPhaseSchema extends Inferred {}
export const BackupPhaseSchema: BackupPhaseSchema = BackupPhase.schema;
