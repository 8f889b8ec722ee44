import { expect, test } from "vitest";
import { resourceMetadata } from "../../../src/rules/alerting/resource-metadata.js";
import { findingsInPlatform, ruleWith } from "../../helpers/platform-findings.js";

const METADATA =
  "metadata: {createdAt: 2026-03-01T08:00:00.000Z, updatedAt: 2026-03-01T08:00:00.000Z, createdBy: {type: user, id: a}, updatedBy: {type: user, id: a}, schemaVersion: v1, generation: 1, resourceVersion: '1'}";
const RULE = ruleWith("condition: {type: promql, expr: up == 0}", METADATA);

test("the future is known to who tells the present", () => {
  expect(findingsInPlatform(resourceMetadata, RULE)).toEqual([]);
  const settings = { now: "2026-02-01T00:00:00Z" };
  expect(findingsInPlatform(resourceMetadata, RULE, { settings })).toEqual([
    "wrong 2026-03-01T08:00:00.000Z",
    "wrong 2026-03-01T08:00:00.000Z",
  ]);
});

test("every kind of resource is looked at", () => {
  const deleted = METADATA.replace("}, updatedBy", "}, deletedBy: a, updatedBy");
  const content = `escalationPolicies:\n  - {name: p, levels: [{timeoutMinutes: 5, targets: [{type: user, name: a}]}], ${deleted}}\nsilences:\n  - {matchers: [a=b], startsAt: 2026-03-01T08:00:00Z, endsAt: 2026-03-01T09:00:00Z, createdBy: a, reason: test, comment: c, ${deleted}}\n`;
  expect(findingsInPlatform(resourceMetadata, content)).toHaveLength(2);
});

test("tags are asked for in production only", () => {
  const options = { requiredTags: ["owner"] };
  const rule = (environment: string): string =>
    ruleWith("condition: {type: promql, expr: up == 0}", `environment: ${environment}`);
  expect(findingsInPlatform(resourceMetadata, rule("production"), { options })).toHaveLength(1);
  expect(findingsInPlatform(resourceMetadata, rule("staging"), { options })).toEqual([]);
  expect(
    findingsInPlatform(resourceMetadata, ruleWith("condition: {type: promql, expr: up}"), { options }),
  ).toEqual([]);
});
