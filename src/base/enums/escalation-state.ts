import { defineEnum, type EnumId } from "./define-enum.js";
import { defineStateMachine } from "./define-state-machine.js";

/** How far the escalation of an alert has gone. */
export const EscalationState = defineEnum({
  name: "escalation state",
  description: "How far the escalation of an alert has gone.",
  values: {
    idle: { weight: 0, label: "Idle", description: "Nobody has been told." },
    acknowledged: { weight: 10, label: "Acknowledged", description: "Somebody has taken it on." },
    notified: {
      weight: 20,
      label: "Notified",
      description: "A level has been told, and has time to answer.",
    },
    timed_out: { weight: 30, label: "Timed out", description: "The level has not answered in time." },
    repeating: {
      weight: 40,
      label: "Repeating",
      description: "No level has answered; it begins again at the first.",
    },
    exhausted: {
      weight: 50,
      label: "Exhausted",
      description: "No level has answered, and all repeats are used up: it goes to the fallback as P1.",
    },
  },
});
export type EscalationState = EnumId<typeof EscalationState>;

type Inferred = typeof EscalationState.schema;
export interface EscalationStateSchema extends Inferred {}
export const EscalationStateSchema: EscalationStateSchema = EscalationState.schema;

/** Where an escalation is; levels count from 1. */
export interface EscalationContext {
  readonly level: number;
  /** How many levels the policy has, from 1 to 10. */
  readonly levels: number;
  /** How often it has begun again. */
  readonly repeats: number;
  /** How often it may, from 0 to 9. */
  readonly repeatLimit: number;
}

/** The course of an escalation: one level after the other, all of them again, and then the fallback. */
export const EscalationMachine = defineStateMachine({
  enum: EscalationState,
  initial: "idle",
  terminal: ["acknowledged", "exhausted"],
  guards: {
    has_next_level: {
      requires: "there is another level",
      allows: ({ level, levels }: EscalationContext) => level < levels,
    },
    last_level: {
      requires: "this was the last level",
      allows: ({ level, levels }: EscalationContext) => level >= levels,
    },
    may_repeat: {
      requires: "it may begin again",
      allows: ({ repeats, repeatLimit }: EscalationContext) => repeats < repeatLimit,
    },
    repeats_used_up: {
      requires: "it may not begin again",
      allows: ({ repeats, repeatLimit }: EscalationContext) => repeats >= repeatLimit,
    },
  },
  transitions: {
    idle: [{ to: "notified", on: "notify level 1" }],
    notified: [
      { to: "acknowledged", on: "acknowledge" },
      { to: "timed_out", on: "no answer in time" },
    ],
    timed_out: [
      { to: "notified", on: "notify the next level", guards: ["has_next_level"] },
      { to: "repeating", on: "begin again", guards: ["last_level", "may_repeat"] },
      { to: "exhausted", on: "give up", guards: ["last_level", "repeats_used_up"] },
    ],
    repeating: [{ to: "notified", on: "notify level 1" }],
  },
});
