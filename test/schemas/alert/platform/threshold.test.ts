import { expect, test } from "vitest";
import { ThresholdModelSchema, ThresholdSchema } from "../../../../src/schemas/alert/platform/threshold.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const WINDOW = { weekdays: ["monday"], startTime: "08:00", endTime: "18:00", value: 10 };

testSchema("ThresholdSchema", ThresholdSchema, {
  valid: [
    { type: "static", value: 0.9, recovery: 0.8 },
    { type: "dynamic", model: { method: "ewma", window: "1d", lambda: 0.3, deviations: 4 } },
    {
      type: "scheduled",
      timeZone: "Europe/Berlin",
      windows: [{ ...WINDOW, recovery: 12 }],
      otherwise: { value: 3 },
    },
  ],
  invalid: [
    [{ type: "static" }, ["value"]],
    [{ type: "static", value: Number.NaN }, ["value"]],
    [{ type: "static", value: "90%" }, ["value"]],
    [{ type: "dynamic", model: { method: "ai", window: "1d" } }, ["model", "method"]],
    [{ type: "scheduled", windows: [] }, ["windows"]],
    [{ type: "scheduled", windows: [{ ...WINDOW, value: undefined }] }, ["windows", 0, "value"]],
    [{ type: "scheduled", windows: [WINDOW], timeZone: "Berlin" }, ["timeZone"]],
    [{ type: "adaptive", value: 1 }, ["type"]],
  ],
});

testSchema("ThresholdModelSchema", ThresholdModelSchema, {
  valid: [
    { method: "robust", window: "7d" },
    { method: "ewma", window: "1h", lambda: 1, recoveryDeviations: 2 },
    { method: "seasonal", window: "4w", season: "1w", deviations: 3 },
  ],
  invalid: [
    [{ method: "robust" }, ["window"]],
    [{ method: "robust", window: "7d", deviations: 0 }, ["deviations"]],
    [{ method: "ewma", window: "7d", lambda: 1.5 }, ["lambda"]],
    [{ method: "seasonal", window: "4w" }, ["season"]],
    [{ method: "robust", window: "7d", season: "1d" }, []],
  ],
});

test("the constants are those of the methods", () => {
  expect(ThresholdModelSchema.parse({ method: "robust", window: "1d" })).toHaveProperty("deviations", 3.5);
  expect(ThresholdModelSchema.parse({ method: "ewma", window: "1d" })).toMatchObject({
    lambda: 0.2,
    deviations: 3,
  });
});
