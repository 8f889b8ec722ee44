import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { RoutingTestSchema, RoutingTestsSchema } from "../routing-tests.js";

export const routingTests: SchemaExamples<RoutingTestsSchema> = {
  valid: [
    {
      routing_tests: [
        {
          name: "databases page",
          labels: { alertname: "InstanceDown", severity: "critical" },
          at: "2026-03-01T08:15:30Z",
          receivers: ["team-db"],
          muted: [],
          inhibited: false,
        },
      ],
    },
    { routing_tests: [] },
    {
      routing_tests: [
        { name: "a", labels: {}, receivers: [] },
        { name: "b", labels: {}, receivers: ["x", "y"] },
      ],
    },
  ],
  invalid: [
    ["routing_tests: invalid_type", {}],
    ["routing_tests: invalid_type", { routing_tests: {} }],
    ["routing_tests[0].name: invalid_type", { routing_tests: [{ labels: {}, receivers: [] }] }],
    ["routing_tests: invalid_type, $: unrecognized_keys", { tests: [] }],
    [
      "routing_tests[0].receivers: invalid_type",
      { routing_tests: [{ name: "a", labels: {}, receivers: "team-db" }] },
    ],
  ],
};

export const routingTest: SchemaExamples<RoutingTestSchema> = {
  valid: [
    {
      name: "databases page",
      labels: { alertname: "InstanceDown", severity: "critical" },
      at: "2026-03-01T08:15:30Z",
      firing: [{ alertname: "ClusterDown" }],
      receivers: ["team-db"],
      group_keys: ['{}/{team="db"}:{}'],
      muted: [],
      inhibited: true,
    },
    { name: "a", labels: {}, receivers: [] },
    { name: "b", labels: { team: "db" }, at: "2026-03-01T08:15:30", receivers: ["x", "y"] },
  ],
  invalid: [
    ["name: too_small", { name: "", labels: {}, receivers: [] }],
    ["labels: invalid_type", { name: "a", receivers: [] }],
    ["receivers: invalid_type", { name: "a", labels: {} }],
    ["at: invalid_format", { name: "a", labels: {}, receivers: [], at: "Monday" }],
    ["$: unrecognized_keys", { name: "a", labels: {}, receivers: [], receiver: "team-db" }],
    ["firing: invalid_type", { name: "a", labels: {}, receivers: [], firing: {} }],
  ],
};
