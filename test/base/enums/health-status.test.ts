import { expect, test } from "vitest";
import { HealthStatus } from "../../../src/base/enums/health-status.js";

test.each([
  [[], "unknown"],
  [["healthy"], "healthy"],
  [["healthy", "degraded"], "degraded"],
  [["healthy", "unknown"], "unknown"],
  [["unknown", "degraded"], "degraded"],
  [["degraded", "unknown"], "degraded"],
  [["unknown", "unhealthy", "healthy"], "unhealthy"],
] as const)("%j together are %s", (parts, whole) => {
  expect(HealthStatus.aggregate(parts)).toBe(whole);
});
