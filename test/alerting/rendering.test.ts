import { expect, test } from "vitest";
import { cutNoting, type Loss } from "../../src/alerting/rendering.js";

test("what is cut is noted", () => {
  const losses: Loss[] = [];
  const limit = { max: 3, unit: "codePoints" } as const;
  expect([cutNoting("abc", limit, ["a"], losses), cutNoting("abcd", limit, ["b"], losses)]).toEqual([
    "abc",
    "ab…",
  ]);
  expect(losses).toEqual([{ path: ["b"], kind: "cut" }]);
});
