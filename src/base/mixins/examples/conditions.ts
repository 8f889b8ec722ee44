import type { SchemaExamples } from "../../schema-examples.js";
import type { ConditionSchema } from "../conditions.js";

export const condition: SchemaExamples<ConditionSchema> = {
  valid: [
    {
      type: "Ready",
      status: "True",
      reason: "AllReplicasUp",
      message: "3 of 3",
      lastTransitionTime: "2026-03-01T08:15:30Z",
      observedGeneration: 4,
    },
    {
      type: "example.com/Synced",
      status: "Unknown",
      reason: "Pending",
      lastTransitionTime: "2026-03-01T08:15:30Z",
    },
    {
      type: "Ready",
      status: "True",
      reason: "AllReplicasUp",
      message: "",
      lastTransitionTime: "2026-03-01T08:15:30Z",
      observedGeneration: 4,
    },
  ],
  invalid: [
    ["type: invalid_type, status: invalid_value, reason: invalid_type, lastTransitionTime: invalid_type", {}],
    [
      "status: invalid_value",
      {
        type: "Ready",
        status: true,
        reason: "AllReplicasUp",
        message: "3 of 3",
        lastTransitionTime: "2026-03-01T08:15:30Z",
        observedGeneration: 4,
      },
    ],
    [
      "reason: invalid_format",
      {
        type: "Ready",
        status: "True",
        reason: "all replicas up",
        message: "3 of 3",
        lastTransitionTime: "2026-03-01T08:15:30Z",
        observedGeneration: 4,
      },
    ],
    [
      "type: invalid_format",
      {
        type: "",
        status: "True",
        reason: "AllReplicasUp",
        message: "3 of 3",
        lastTransitionTime: "2026-03-01T08:15:30Z",
        observedGeneration: 4,
      },
    ],
    [
      "lastTransitionTime: invalid_format",
      {
        type: "Ready",
        status: "True",
        reason: "AllReplicasUp",
        message: "3 of 3",
        lastTransitionTime: "yesterday",
        observedGeneration: 4,
      },
    ],
    [
      "observedGeneration: too_small",
      {
        type: "Ready",
        status: "True",
        reason: "AllReplicasUp",
        message: "3 of 3",
        lastTransitionTime: "2026-03-01T08:15:30Z",
        observedGeneration: -1,
      },
    ],
  ],
};
