import { DAY } from "../constants.js";
import { defineEnum, type EnumId } from "./define-enum.js";
import { defineStateMachine } from "./define-state-machine.js";

/** Where a tenant is in its life. Whether it is cordoned, protected from deletion or on legal hold are flags beside the state. */
export const TenantState = defineEnum({
  name: "tenant state",
  description: "Where a tenant is in its life.",
  values: {
    requested: { label: "Requested", description: "Somebody has asked for it." },
    provisioning: { label: "Provisioning", description: "Its resources are being made." },
    active: { label: "Active", description: "It works." },
    read_only: {
      label: "Read-only",
      description: "It can be read, and takes nothing in.",
      aliases: ["readonly"],
    },
    suspended: {
      label: "Suspended",
      description: "It takes nothing in; work that runs is finished or stopped.",
    },
    offboarding: {
      label: "Offboarding",
      description: "It leaves: data is exported, and access is taken away.",
    },
    deleting: { label: "Deleting", description: "Its keys and data are being destroyed." },
    failed: { label: "Failed", description: "Making or deleting it did not work." },
    rejected: { label: "Rejected", description: "It was not approved; its id is never used again." },
    deleted: { label: "Deleted", description: "It is gone; its id is never used again." },
  },
});
export type TenantState = EnumId<typeof TenantState>;

type Inferred = typeof TenantState.schema;
export interface TenantStateSchema extends Inferred {}
export const TenantStateSchema: TenantStateSchema = TenantState.schema;

/** What the guards of {@link TenantMachine} ask; what is left out does not hold. */
export interface TenantContext {
  readonly requestedBy?: string | undefined;
  /** An owner. */
  readonly approvedBy?: string | undefined;
  /** Whether all required resources are bound. */
  readonly resourcesBound?: boolean;
  /** Whether its keys are in the state `active`. */
  readonly keysActive?: boolean;
  readonly reason?: string | undefined;
  readonly offboarding?:
    | {
        readonly since: Date;
        readonly now: Date;
        /** From 0 to 365; 30 by default. */
        readonly graceDays?: number;
        /** Whether the export is done, or was waived. */
        readonly exported: boolean;
      }
    | undefined;
  readonly legalHold?: boolean;
  readonly preventDeletion?: boolean;
}

/** Days between the beginning of the offboarding and the deletion. */
export const DEFAULT_GRACE_DAYS = 30;

/** The life of a tenant. */
export const TenantMachine = defineStateMachine({
  enum: TenantState,
  initial: "requested",
  terminal: ["rejected", "deleted"],
  guards: {
    approved_by_other: {
      requires: "an owner other than who asked has approved it",
      allows: ({ requestedBy, approvedBy }: TenantContext) =>
        approvedBy !== undefined && approvedBy !== requestedBy,
    },
    resources_bound: {
      requires: "all required resources are bound",
      allows: ({ resourcesBound }: TenantContext) => resourcesBound === true,
    },
    keys_active: {
      requires: "its keys are active",
      allows: ({ keysActive }: TenantContext) => keysActive === true,
    },
    has_reason: {
      requires: "there is a reason",
      allows: ({ reason }: TenantContext) => reason !== undefined && reason.trim() !== "",
    },
    exported: {
      requires: "the export is done or waived",
      allows: ({ offboarding }: TenantContext) => offboarding?.exported === true,
    },
    no_legal_hold: {
      requires: "nothing is on legal hold",
      allows: ({ legalHold }: TenantContext) => legalHold !== true,
    },
    grace_over: {
      requires: "the days of grace are over",
      allows: ({ offboarding }: TenantContext) =>
        offboarding !== undefined &&
        offboarding.now.getTime() - offboarding.since.getTime() >=
          (offboarding.graceDays ?? DEFAULT_GRACE_DAYS) * DAY,
    },
    deletion_allowed: {
      requires: "deletion is not prevented",
      allows: ({ preventDeletion }: TenantContext) => preventDeletion !== true,
    },
  },
  transitions: {
    requested: [
      { to: "provisioning", on: "approve", guards: ["approved_by_other"] },
      { to: "rejected", on: "reject" },
    ],
    provisioning: [
      { to: "active", on: "finish", guards: ["resources_bound", "keys_active"] },
      { to: "failed", on: "fail" },
    ],
    failed: [
      { to: "provisioning", on: "try again" },
      { to: "deleting", on: "give up" },
    ],
    active: [
      { to: "suspended", on: "suspend", guards: ["has_reason"] },
      { to: "read_only", on: "stop writing", guards: ["has_reason"] },
      { to: "offboarding", on: "leave", guards: ["has_reason"] },
    ],
    read_only: [
      { to: "active", on: "resume" },
      { to: "suspended", on: "suspend" },
      { to: "offboarding", on: "leave" },
    ],
    suspended: [
      { to: "active", on: "resume" },
      { to: "offboarding", on: "leave" },
    ],
    offboarding: [
      { to: "active", on: "cancel" },
      { to: "deleting", on: "delete", guards: ["exported", "no_legal_hold", "grace_over"] },
    ],
    deleting: [
      { to: "deleted", on: "finish", guards: ["deletion_allowed"] },
      { to: "failed", on: "fail" },
    ],
  },
});
