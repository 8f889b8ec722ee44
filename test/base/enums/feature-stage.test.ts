import { expect, test } from "vitest";
import { FeatureStage, FeatureStageMachine } from "../../../src/base/enums/feature-stage.js";

test("one stage after the other", () => {
  expect(FeatureStageMachine.path("alpha", "removed")).toEqual(FeatureStage.ids);
  expect(FeatureStageMachine.canTransition("alpha", "ga")).toBe(false);
  expect(FeatureStage.parse("stable")).toBe("ga");
});
