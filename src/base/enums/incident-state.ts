import { defineEnum, type EnumId } from "./define-enum.js";
import { defineStateMachine } from "./define-state-machine.js";

/** How far the work on an incident is. */
export const IncidentState = defineEnum({
  name: "incident state",
  description: "How far the work on an incident is.",
  values: {
    detected: { label: "Detected", description: "It is known." },
    triaged: { label: "Triaged", description: "Its impact and urgency are known, and somebody leads." },
    mitigating: { label: "Mitigating", description: "People work on it." },
    monitoring: { label: "Monitoring", description: "A fix is in, and is watched." },
    resolved: { label: "Resolved", description: "Its effects are over." },
    postmortem: { label: "Post-mortem", description: "What led to it is being written down." },
    closed: { label: "Closed", description: "What was learned is written down." },
  },
});
export type IncidentState = EnumId<typeof IncidentState>;

type Inferred = typeof IncidentState.schema;
export interface IncidentStateSchema extends Inferred {}
export const IncidentStateSchema: IncidentStateSchema = IncidentState.schema;

/** The course of an incident. */
export const IncidentMachine = defineStateMachine({
  enum: IncidentState,
  initial: "detected",
  terminal: ["closed"],
  transitions: {
    detected: [{ to: "triaged", on: "triage" }],
    triaged: [{ to: "mitigating", on: "begin" }],
    mitigating: [{ to: "monitoring", on: "fix" }],
    monitoring: [{ to: "resolved", on: "effects are over" }],
    resolved: [{ to: "postmortem", on: "review" }],
    postmortem: [{ to: "closed", on: "publish" }],
  },
});
