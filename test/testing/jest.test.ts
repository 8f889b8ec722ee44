import { expect as jestExpect } from "expect";
import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

test("the matchers are added to jest's global expect", async () => {
  vi.stubGlobal("expect", jestExpect);
  await import("../../src/testing/jest.js");
  // jest's own type does not know what was added at run time.
  const matched: unknown = jestExpect({ groups: [] });
  expect(matched).toHaveProperty("toPassValidation");
  expect(() => (matched as { toHaveFinding: (id: string) => void }).toHaveFinding("document/syntax")).toThrow(
    "it has",
  );
});

test("without a global expect there is an error", async () => {
  vi.stubGlobal("expect", undefined);
  await expect(import("../../src/testing/jest.js")).rejects.toMatchObject({ code: "invalid_argument" });
});
