import { defineEnum, type EnumId } from "./define-enum.js";
import { defineStateMachine } from "./define-state-machine.js";

/** How far a planned maintenance is. */
export const MaintenanceState = defineEnum({
  name: "maintenance state",
  description: "How far a planned maintenance is.",
  values: {
    draft: { label: "Draft", description: "It is being planned." },
    approved: { label: "Approved", description: "Somebody else has agreed to it." },
    scheduled: { label: "Scheduled", description: "It has a window." },
    in_progress: { label: "In progress", description: "It is being done." },
    completed: { label: "Completed", description: "It is done." },
    failed: { label: "Failed", description: "It could not be done." },
    rolled_back: { label: "Rolled back", description: "It could not be done, and everything is as it was." },
    cancelled: { label: "Cancelled", description: "It is not done.", aliases: ["canceled"] },
  },
});
export type MaintenanceState = EnumId<typeof MaintenanceState>;

type Inferred = typeof MaintenanceState.schema;
export interface MaintenanceStateSchema extends Inferred {}
export const MaintenanceStateSchema: MaintenanceStateSchema = MaintenanceState.schema;

/** What the guards of {@link MaintenanceMachine} ask. */
export interface MaintenanceContext {
  readonly author?: string | undefined;
  readonly approver?: string | undefined;
  /** The window, its end not included, and what time it is. */
  readonly window?: { readonly start: Date; readonly end: Date; readonly now: Date } | undefined;
}

/** The course of a planned maintenance. */
export const MaintenanceMachine = defineStateMachine({
  enum: MaintenanceState,
  initial: "draft",
  terminal: ["completed", "rolled_back", "cancelled"],
  guards: {
    approved_by_other: {
      requires: "somebody other than the author has approved it",
      allows: ({ author, approver }: MaintenanceContext) => approver !== undefined && approver !== author,
    },
    window_open: {
      requires: "its window is open",
      allows: ({ window }: MaintenanceContext) =>
        window !== undefined && window.start <= window.now && window.now < window.end,
    },
  },
  transitions: {
    draft: [
      { to: "approved", on: "approve", guards: ["approved_by_other"] },
      { to: "cancelled", on: "cancel" },
    ],
    approved: [
      { to: "scheduled", on: "schedule" },
      { to: "cancelled", on: "cancel" },
    ],
    scheduled: [
      { to: "in_progress", on: "begin", guards: ["window_open"] },
      { to: "cancelled", on: "cancel" },
    ],
    in_progress: [
      { to: "completed", on: "finish" },
      { to: "failed", on: "fail" },
      { to: "cancelled", on: "cancel" },
    ],
    failed: [{ to: "rolled_back", on: "roll back" }],
  },
});
