import { expect, test } from "vitest";
import { problems, shape } from "./shape.js";

test.each([
  ["a[5m]", "(range a 300000ms)"],
  ["a[300]", "(range a 300000n)"],
  ["a[0.0005]", "(range a 0.5n)"],
  ["a[1e9]", "(range a 1000000000000n)"],
  ["a[5m + 1m * 2]", "(range a (+ 300000ms (* 60000ms 2000n)))"],
  ["a[5m - 1m - 1s]", "(range a (- (- 300000ms 60000ms) 1000ms))"],
  ["a[2 ^ 3 ^ 2]", "(range a (^ 2000n (^ 3000n 2000n)))"],
  ["a[10m / 2 % 3]", "(range a (% (/ 600000ms 2000n) 3000n))"],
  ["a[-5m + 10m]", "(range a (+ -300000ms 600000ms))"],
  ["a[-(-5m)]", "(range a (- [-300000ms]))"],
  ["a[-2 ^ 2 + 10m]", "(range a (+ (- (^ 2000n 2000n)) 600000ms))"],
  ["a[+step()]", "(range a (step))"],
  ["a[(5m)]", "(range a [300000ms])"],
  ["a[max_of(step(), MIN_OF(1m, Range()))]", "(range a (max_of (step) (min_of 60000ms (range))))"],
  ["a offset 5m + 1", "(+ a offset 300000ms 1)"],
  ["a offset -5", "a offset -5000n"],
  ["a offset +step()", "a offset (step)"],
  ["a offset -step() * 2", "(* a offset (- (step)) 2)"],
  ["a offset (5m + 1m) * 2", "(* a offset [(+ 300000ms 60000ms)] 2)"],
  ["a offset -(5m)", "a offset (- [300000ms])"],
  ["a offset max_of(1, 2) + 1", "(+ a offset (max_of 1000n 2000n) 1)"],
])("%s is read as %s", (text, expected) => {
  expect(shape(text)).toBe(expected);
});

test.each([
  ["a[0]", ["nonPositiveDuration: 0"]],
  ["a[-5m]", ["nonPositiveDuration: -5m"]],
  ["a[5m:-1m]", ["nonPositiveDuration: -1m"]],
  ["a[300y]", ["durationOutOfRange: 300y"]],
  ["a[1e10]", ["durationOutOfRange: 1e10"]],
  ["a[1e400]", ["invalidNumber: 1e400"]],
  ["a[5m1h]", ["invalidDuration: 5m1h"]],
  ["a[5m/0]", ["divisionByZero: /"]],
  ["a[5m%0]", ["divisionByZero: %"]],
  ["a[]", ["unexpectedToken: ]"]],
  ["a[(5m]", ["unexpectedToken: ]"]],
  ["a[step]", ["unexpectedToken: ]"]],
  ["a[step(5m)]", ["unexpectedToken: 5m"]],
  ["a[max_of(1)]", ["unexpectedToken: )"]],
  ["a[max_of(1,2,3)]", ["unexpectedToken: ,"]],
  ["a[5m:*]", ["unexpectedToken: *"]],
  ["a offset b", ["unexpectedToken: b"]],
  ["a offset -b", ["unexpectedToken: b"]],
  ["a offset (5m", ["unclosedBracket: "]],
])("%s has the errors %j", (text, expected) => {
  expect(problems(text)).toEqual(expected);
});
