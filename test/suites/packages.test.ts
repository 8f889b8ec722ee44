import { expect, test } from "vitest";
import { KNOWN_FAILURES } from "./known-failures.js";
import { packagedSuites } from "./packages.js";
import { failuresOf, SUITE_IDS } from "./suite.js";

const suites = await packagedSuites();

test.each([
  ["json", 340],
  ["yaml", 402],
  ["msgpack", 233],
  ["xml", 500],
] as const)("the suite for %s goes as it says, but for what is listed", async (id, least) => {
  expect(suites[id].length).toBeGreaterThanOrEqual(least);
  const failures = await failuresOf(id, suites[id]);
  expect(Object.fromEntries(failures)).toEqual(
    Object.fromEntries(Object.keys(KNOWN_FAILURES[id]).map((name) => [name, expect.any(String)])),
  );
});

test("every listed failure has a reason", () => {
  for (const id of SUITE_IDS) {
    for (const reason of Object.values(KNOWN_FAILURES[id])) expect(reason.length).toBeGreaterThan(10);
  }
});
