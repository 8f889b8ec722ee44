import { expect, test } from "vitest";
import { CheckStatus } from "../../../src/base/enums/check-status.js";

test("what is not decided is worse than a pass, and better than a failure", () => {
  expect([...CheckStatus.ids].sort(CheckStatus.compare)).toEqual([
    "skipped",
    "pass",
    "review",
    "error",
    "fail",
  ]);
  expect(CheckStatus.max(["pass", "review", "skipped"])).toBe("review");
});
