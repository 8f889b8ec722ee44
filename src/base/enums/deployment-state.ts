import { defineEnum, type EnumId } from "./define-enum.js";
import { defineStateMachine } from "./define-state-machine.js";

/** How far a deployment is; it unites the phases of Flagger and Argo Rollouts. */
export const DeploymentState = defineEnum({
  name: "deployment state",
  description: "How far a deployment is.",
  values: {
    initializing: { label: "Initializing", description: "What it needs is being made." },
    initialized: { label: "Initialized", description: "It can begin." },
    progressing: { label: "Progressing", description: "The new version takes over step by step." },
    paused: { label: "Paused", description: "It waits at a step." },
    waiting_promotion: {
      label: "Waiting for promotion",
      description: "All steps are done; somebody has to agree.",
    },
    promoting: { label: "Promoting", description: "The new version becomes the stable one." },
    finalising: {
      label: "Finalising",
      description: "What the old version needed is being removed.",
      aliases: ["finalizing"],
    },
    aborting: { label: "Aborting", description: "Traffic goes back to the stable version." },
    succeeded: { label: "Succeeded", description: "The new version is the stable one." },
    rolled_back: { label: "Rolled back", description: "The stable version runs as before." },
    failed: { label: "Failed", description: "The stable version could not be brought back." },
    superseded: { label: "Superseded", description: "A later deployment has taken its place." },
  },
  external: {
    flagger: {
      description: "`status.phase` of a Canary of Flagger. One that is deleted counts as superseded.",
      to: {
        initializing: "Initializing",
        initialized: "Initialized",
        progressing: "Progressing",
        paused: "Waiting",
        waiting_promotion: "WaitingPromotion",
        promoting: "Promoting",
        finalising: "Finalising",
        aborting: "Failed",
        succeeded: "Succeeded",
        rolled_back: "Failed",
        failed: "Failed",
        superseded: "Terminated",
      },
      from: {
        initializing: ["Initializing"],
        initialized: ["Initialized"],
        progressing: ["Progressing"],
        paused: ["Waiting"],
        waiting_promotion: ["WaitingPromotion"],
        promoting: ["Promoting"],
        finalising: ["Finalising"],
        succeeded: ["Succeeded"],
        rolled_back: ["Failed"],
        superseded: ["Terminating", "Terminated"],
      },
    },
  },
});
export type DeploymentState = EnumId<typeof DeploymentState>;

type Inferred = typeof DeploymentState.schema;
export interface DeploymentStateSchema extends Inferred {}
export const DeploymentStateSchema: DeploymentStateSchema = DeploymentState.schema;

/** The course of a deployment. A later one may supersede it as long as it is not finished. */
export const DeploymentMachine = defineStateMachine({
  enum: DeploymentState,
  initial: "initializing",
  terminal: ["succeeded", "rolled_back", "failed", "superseded"],
  transitions: {
    initializing: [{ to: "initialized" }, { to: "superseded" }],
    initialized: [{ to: "progressing" }, { to: "superseded" }],
    progressing: [
      { to: "paused", on: "pause" },
      { to: "waiting_promotion", on: "all steps done" },
      { to: "aborting", on: "analysis fails" },
      { to: "superseded" },
    ],
    paused: [{ to: "progressing", on: "resume" }, { to: "superseded" }],
    waiting_promotion: [
      { to: "promoting", on: "approve" },
      { to: "aborting", on: "reject" },
      { to: "superseded" },
    ],
    promoting: [{ to: "finalising" }, { to: "aborting", on: "analysis fails" }, { to: "superseded" }],
    finalising: [{ to: "succeeded" }, { to: "superseded" }],
    aborting: [{ to: "rolled_back" }, { to: "failed" }, { to: "superseded" }],
  },
});
