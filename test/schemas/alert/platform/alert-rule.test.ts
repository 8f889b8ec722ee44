import { expect, test } from "vitest";
import { AlertRuleSchema, RegulatedDataSchema } from "../../../../src/schemas/alert/platform/alert-rule.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const RULE = { name: "Down", level: "high", condition: { type: "promql", expr: "up == 0" } };

testSchema("AlertRuleSchema", AlertRuleSchema, {
  valid: [
    RULE,
    {
      ...RULE,
      tenant: "acme",
      description: "Nothing answers.",
      enabled: false,
      priority: "p1",
      priorityOverrideReason: "by contract",
      environment: "production",
      evaluationInterval: "30s",
      for: "5m",
      keepFiringFor: "1h",
      onNoData: "alert",
      onError: "ok",
      grouping: { by: ["alertname", "cluster"], wait: "10s", interval: "1m", repeatInterval: "1d" },
      suppressionWindows: [{ type: "cron", cron: "0 2 * * *", duration: "1h" }],
      labels: { team: "db" },
      annotations: { summary: "{{ $labels.instance }}" },
      runbookUrl: "https://runbooks.example.com/down",
      owner: "database team",
      escalationPolicy: "db",
      channels: ["chat", "page"],
      dataClassification: "restricted",
      regulatedData: ["phi", "pii"],
      tags: ["owner:db"],
    },
    {
      ...RULE,
      name: "Скрипт не отвечает",
      metadata: {
        createdAt: "2026-03-01T08:00:00.000Z",
        updatedAt: "2026-03-01T08:00:00.000Z",
        createdBy: { type: "user", id: "ada" },
        updatedBy: { type: "service", id: "importer", onBehalfOf: "ada" },
        schemaVersion: "v1",
        generation: 1,
        resourceVersion: "1",
      },
    },
  ],
  invalid: [
    [{ ...RULE, name: "" }, ["name"]],
    [{ ...RULE, name: "a\u202Eb" }, ["name"]],
    [{ ...RULE, level: "severe" }, ["level"]],
    [{ ...RULE, priority: "P1" }, ["priority"]],
    [{ ...RULE, condition: { type: "promql" } }, ["condition", "expr"]],
    [{ ...RULE, condition: { type: "sql", expr: "SELECT 1" } }, ["condition", "type"]],
    [{ ...RULE, for: "5 minutes" }, ["for"]],
    [{ ...RULE, grouping: { by: [""] } }, ["grouping", "by", 0]],
    [{ ...RULE, runbookUrl: "runbooks/down" }, ["runbookUrl"]],
    [{ ...RULE, tenant: "A" }, ["tenant"]],
    [{ ...RULE, regulatedData: ["health"] }, ["regulatedData", 0]],
    [{ ...RULE, tags: ["Owner"] }, ["tags", 0]],
    [{ ...RULE, expr: "up == 0" }, []],
    [{ ...RULE, metadata: {} }, ["metadata", "createdAt"]],
  ],
});

testSchema("RegulatedDataSchema", RegulatedDataSchema, {
  valid: ["phi", "pan", "special-category"],
  invalid: [
    ["", []],
    ["PHI", []],
    ["health", []],
    [1, []],
    [null, []],
  ],
});

test("a rule has the intervals of an Alertmanager route, and Prometheus' idea of missing data", () => {
  const { grouping, evaluationInterval, onNoData, onError, enabled, dataClassification } =
    AlertRuleSchema.parse(RULE);
  expect(grouping).toEqual({ by: ["alertname"], wait: "30s", interval: "5m", repeatInterval: "4h" });
  expect([evaluationInterval, onNoData, onError, enabled, dataClassification]).toEqual([
    "1m",
    "ok",
    "keep_last",
    true,
    "internal",
  ]);
});
