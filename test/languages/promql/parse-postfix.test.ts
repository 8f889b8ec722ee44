import { describe, expect, test } from "vitest";
import { PROMQL_FEATURES } from "../../../src/languages/promql/options.js";
import { problems, shape } from "./shape.js";

test.each([
  ["a[5m]", "(range a 300000ms)"],
  ["a offset 5m @ 7", "a offset 300000ms @ 7000"],
  ["a[5m] @ start() offset 5m", "(range a offset 300000ms @ start 300000ms)"],
  ["a[5m:]", "(subquery a 300000ms)"],
  ["sum(a)[5m:1m] offset 1m @ end()", "(subquery (sum a) 300000ms 60000ms offset 60000ms @ end)"],
  ["a[5m:][1h:]", "error: subquery is only allowed on instant vector, got matrix instead"],
  ["-a offset 5m", "(- a offset 300000ms)"],
  ["a ^ b[5m:] == 1", "error: binary expression must contain only scalar and instant vector types"],
  ["a + b @ 5", "(+ a b @ 5000)"],
  ["a @ -0x10", "a @ -16000"],
  ["a @ +5m", "a @ 300000"],
  ["a @ 1.0004", "a @ 1000"],
  ["a offset 0s offset 5m", "a offset 300000ms"],
  ["a offset 0s[5m]", "(range a offset 0ms 300000ms)"],
  ["a anchored[5m]", "(range a anchored 300000ms)"],
  ["a[5m] smoothed smoothed", "(range a smoothed 300000ms)"],
])("%s is read as %s", (text, expected) => {
  expect(shape(text)).toBe(expected);
});

describe("errors", () => {
  test.each([
    ["1[5m]", ["rangeOnNonSelector: [5m]"]],
    ["a[5m][5m]", ["rangeOnNonSelector: [5m]"]],
    ["a offset 1m[5m]", ["modifierBeforeRange: [5m]"]],
    ["a offset step()[5m]", ["modifierBeforeRange: [5m]"]],
    ["a @ 1[5m]", ["modifierBeforeRange: [5m]"]],
    ["a @ end()[5m]", ["modifierBeforeRange: [5m]"]],
    ["a[5m,1m]", ["unexpectedToken: ,"]],
    ["a[5m:1m 2]", ["unexpectedToken: 2"]],
    ["sum(a) offset 5m", ["misplacedOffset: sum(a) offset 5m"]],
    ["a offset 5m offset 0s", ["repeatedOffset: a offset 5m offset 0s"]],
    ["a offset step() offset 5m", ["repeatedOffset: a offset step() offset 5m"]],
    ["1 @ 5", ["misplacedAt: 1 @ 5"]],
    ["a @ 5 @ start()", ["repeatedAt: a @ 5 @ start()"]],
    ["a @ Inf", ["timestampOutOfRange: @ Inf"]],
    ["a @ 1e400", ["invalidNumber: 1e400"]],
    ["a @ start", ["unexpectedToken: "]],
    ["a @ end(5)", ["unexpectedToken: 5"]],
    ["a @ b", ["unexpectedToken: b"]],
    ["a[5m:] anchored", ["misplacedExtension: anchored"]],
    ["sum(a) smoothed", ["misplacedExtension: smoothed"]],
    ["a[5m] anchored smoothed", ["misplacedExtension: smoothed"]],
    ["a smoothed anchored", ["misplacedExtension: anchored"]],
  ])("%s: %j", (text, expected) => {
    expect(problems(text, { features: PROMQL_FEATURES })).toEqual(expected);
  });

  test("@ start() before a range passed up to 3.13", () => {
    expect(problems("a @ start()[5m]", { target: "3.13" })).toEqual([]);
    expect(problems("a @ 5[5m]", { target: "3.13" })).toEqual(["modifierBeforeRange: [5m]"]);
  });
});
