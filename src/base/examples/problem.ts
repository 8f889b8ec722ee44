import type { ProblemSchema } from "../problem.js";
import type { SchemaExamples } from "../schema-examples.js";

export const problem: SchemaExamples<ProblemSchema> = {
  valid: [
    {
      type: "urn:tocsin:problem:invalid_argument",
      title: "An argument is not valid",
      status: 400,
      detail: "--port: 0 is no port",
      instance: "urn:uuid:7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
      argument: "--port",
    },
    {},
    { status: 503, title: "Service Unavailable" },
  ],
  invalid: [
    ["status: too_small", { status: 42 }],
    ["status: invalid_type", { status: "400" }],
    ["title: invalid_type", { title: 7 }],
    ["type: invalid_type", { type: null }],
    ["$: invalid_type", "Not Found"],
  ],
};
