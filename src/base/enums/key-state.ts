import { defineEnum, type EnumId } from "./define-enum.js";
import { defineStateMachine } from "./define-state-machine.js";

/** Where a cryptographic key is in its life (NIST SP 800-57 part 1, section 7), and what may be done with it. */
export const KeyState = defineEnum({
  name: "key state",
  description: "Where a cryptographic key is in its life (NIST SP 800-57 part 1, section 7).",
  values: {
    pre_activation: {
      label: "Pre-activation",
      description: "It exists, and is not used yet.",
      aliases: ["pre-activation"],
      meta: { protects: false, processes: false },
    },
    active: {
      label: "Active",
      description: "It may encrypt or sign, and decrypt or verify.",
      meta: { protects: true, processes: true },
    },
    suspended: {
      label: "Suspended",
      description: "It is not used for now.",
      meta: { protects: false, processes: false },
    },
    deactivated: {
      label: "Deactivated",
      description: "It may decrypt or verify only.",
      meta: { protects: false, processes: true },
    },
    compromised: {
      label: "Compromised",
      description: "Somebody else may have it.",
      meta: { protects: false, processes: false },
    },
    destroyed: {
      label: "Destroyed",
      description: "It is gone, and with it what it encrypts.",
      meta: { protects: false, processes: false },
    },
  },
});
export type KeyState = EnumId<typeof KeyState>;

type Inferred = typeof KeyState.schema;
export interface KeyStateSchema extends Inferred {}
export const KeyStateSchema: KeyStateSchema = KeyState.schema;

/** What the guard of {@link KeyStateMachine} asks. */
export interface KeyStateContext {
  /** How many other versions of the same key and purpose are active. */
  readonly otherActiveVersions: number;
}

/** The life of a key. Of each key and purpose one version is active. */
export const KeyStateMachine = defineStateMachine({
  enum: KeyState,
  initial: "pre_activation",
  terminal: ["destroyed"],
  guards: {
    only_active_version: {
      requires: "no other version for this purpose is active",
      allows: ({ otherActiveVersions }: KeyStateContext) => otherActiveVersions === 0,
    },
  },
  transitions: {
    pre_activation: [
      { to: "active", on: "activate", guards: ["only_active_version"] },
      { to: "compromised", on: "compromise" },
    ],
    active: [
      { to: "suspended", on: "suspend" },
      { to: "deactivated", on: "rotate or expire" },
      { to: "compromised", on: "compromise" },
    ],
    suspended: [
      { to: "active", on: "resume", guards: ["only_active_version"] },
      { to: "deactivated", on: "expire" },
      { to: "compromised", on: "compromise" },
    ],
    deactivated: [
      { to: "destroyed", on: "destroy" },
      { to: "compromised", on: "compromise" },
    ],
    compromised: [{ to: "destroyed", on: "destroy" }],
  },
});
