import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { ThresholdModelSchema, ThresholdSchema } from "../../platform/threshold.js";

export const threshold: SchemaExamples<ThresholdSchema> = {
  valid: [
    { type: "static", value: 0.9, recovery: 0.8 },
    { type: "dynamic", model: { method: "robust", window: "1w", deviations: 4 } },
    {
      type: "scheduled",
      timeZone: "Europe/Berlin",
      windows: [{ weekdays: ["monday", "friday"], startTime: "09:00", endTime: "17:00", value: 0.95 }],
      otherwise: { value: 0.8 },
    },
  ],
  invalid: [
    ["type: invalid_union", {}],
    ["value: invalid_type", { type: "static" }],
    ["value: invalid_type", { type: "static", value: "90%" }],
    ["model.method: invalid_union", { type: "dynamic", model: {} }],
    [
      "windows: too_small",
      { type: "scheduled", timeZone: "Europe/Berlin", windows: [], otherwise: { value: 0.8 } },
    ],
    ["$: invalid_type", 0.9],
  ],
};

export const thresholdModel: SchemaExamples<ThresholdModelSchema> = {
  valid: [
    { method: "robust", window: "1w", deviations: 4 },
    { method: "ewma", window: "1d", lambda: 0.3, recoveryDeviations: 2 },
    { method: "seasonal", window: "4w", season: "1w" },
  ],
  invalid: [
    ["method: invalid_union", {}],
    ["method: invalid_union", { method: "median", window: "1w" }],
    ["window: invalid_type", { method: "robust" }],
    ["deviations: too_small", { method: "robust", window: "1w", deviations: 0 }],
    ["lambda: too_big", { method: "ewma", window: "1d", lambda: 1.5, recoveryDeviations: 2 }],
    ["season: invalid_type", { method: "seasonal", window: "4w" }],
  ],
};
