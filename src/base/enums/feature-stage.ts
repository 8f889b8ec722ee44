import { defineEnum, type EnumId } from "./define-enum.js";
import { defineStateMachine } from "./define-state-machine.js";

/** How far a feature is in its life. */
export const FeatureStage = defineEnum({
  name: "feature stage",
  description: "How far a feature is in its life.",
  values: {
    alpha: { label: "Alpha", description: "May change or vanish at any time; off unless asked for." },
    beta: { label: "Beta", description: "Complete; may still change, with notice." },
    ga: { label: "General availability", description: "Stable.", aliases: ["stable"] },
    deprecated: { label: "Deprecated", description: "Still there, and not to be used any more." },
    removed: { label: "Removed", description: "Gone." },
  },
});
export type FeatureStage = EnumId<typeof FeatureStage>;

type Inferred = typeof FeatureStage.schema;
export interface FeatureStageSchema extends Inferred {}
export const FeatureStageSchema: FeatureStageSchema = FeatureStage.schema;

/** The life of a feature. */
export const FeatureStageMachine = defineStateMachine({
  enum: FeatureStage,
  initial: "alpha",
  terminal: ["removed"],
  transitions: {
    alpha: [{ to: "beta", on: "promote" }],
    beta: [{ to: "ga", on: "promote" }],
    ga: [{ to: "deprecated", on: "deprecate" }],
    deprecated: [{ to: "removed", on: "remove" }],
  },
});
