import { expect, test } from "vitest";
import { RoutingTestsSchema } from "../../../src/schemas/alert/routing-tests.js";

const TEST = { name: "a", labels: { team: "db" }, receivers: ["db"] };

test.each([
  [TEST],
  [{ ...TEST, receivers: [] }],
  [
    {
      ...TEST,
      at: "2026-03-01T08:00:00+01:00",
      muted: ["db"],
      firing: [{}],
      inhibited: false,
      group_keys: [],
    },
  ],
])("%j is a test", (one) => {
  expect(RoutingTestsSchema.parse({ routing_tests: [one] })).toEqual({ routing_tests: [one] });
});

test.each([
  [{ ...TEST, name: "" }, "name"],
  [{ ...TEST, at: "8 o'clock" }, "at"],
  [{ ...TEST, at: "2026-03-01" }, "at"],
  [{ name: "a", labels: {} }, "receivers"],
])("%j is none", (one, field) => {
  const result = RoutingTestsSchema.safeParse({ routing_tests: [one] });
  expect(result.error?.issues.map(({ path }) => path)).toEqual([["routing_tests", 0, field]]);
});
