import { expect, test } from "vitest";
import { Environment } from "../../../src/base/enums/environment.js";

test("ranks", () => {
  expect(Environment.ids.map((id) => Environment.values[id].weight)).toEqual([0, 10, 20, 30, 40, 45, 50, 50]);
  expect(Environment.compare("dr", "production")).toBe(0);
});

test.each([
  ["dev", "development"],
  ["qa", "test"],
  ["uat", "staging"],
  ["prod", "production"],
  ["live", "production"],
])("%s is %s", (alias, id) => {
  expect(Environment.parse(alias)).toBe(id);
});

test("production and its stand-in are what users depend on", () => {
  expect(Environment.ids.filter(Environment.isProduction)).toEqual(["dr", "production"]);
  expect(Environment.ids.filter(Environment.requiresApproval)).toEqual(["dr", "production"]);
});

test.each([
  [
    "development",
    "production",
    undefined,
    ["development", "test", "integration", "staging", "preproduction", "production"],
  ],
  ["staging", "dr", undefined, ["staging", "preproduction", "dr"]],
  [
    "development",
    "production",
    ["production", "staging", "development"],
    ["development", "staging", "production"],
  ],
  ["dr", "production", undefined, ["dr", "production"]],
  ["staging", "staging", undefined, ["staging"]],
  ["production", "staging", undefined, undefined],
  ["development", "production", ["development", "staging"], undefined],
  ["development", "production", ["production"], undefined],
] as const)("from %s to %s of %j", (from, to, existing, path) => {
  expect(Environment.promotionPath(from, to, existing)).toEqual(path);
});
