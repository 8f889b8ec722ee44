import { afterEach, beforeEach, expect, vi } from "vitest";

/** A library does not print: any call of `console.*` from code under test fails the test. */
beforeEach(() => {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...args: unknown[]) => {
      expect.fail(`console.${method} was called: ${args.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});
