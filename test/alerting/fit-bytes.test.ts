import { expect, test } from "vitest";
import { fitBytes } from "../../src/alerting/fit-bytes.js";

const length = (text: string): number => text.length;

test.each<[budget: number, kept: readonly string[], dropped: readonly string[]]>([
  [6, ["aaa", "bb", "c"], []],
  [5, ["aaa", "bb"], ["c"]],
  [4, ["aaa", "c"], ["bb"]],
  [2, ["bb"], ["aaa", "c"]],
  [0, [], ["aaa", "bb", "c"]],
  [-1, [], ["aaa", "bb", "c"]],
])("%i bytes have room for %j", (budget, kept, dropped) => {
  expect(fitBytes(["aaa", "bb", "c"], budget, length)).toEqual({ kept, dropped });
});
