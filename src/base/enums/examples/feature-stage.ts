import type { SchemaExamples } from "../../schema-examples.js";
import type { FeatureStageSchema } from "../feature-stage.js";

export const featureStage: SchemaExamples<FeatureStageSchema> = {
  valid: ["alpha", "beta", "ga", "deprecated", "removed"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "ALPHA"],
    ["$: invalid_value", " alpha"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["alpha"]],
  ],
};
