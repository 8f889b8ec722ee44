import { expect, test } from "vitest";
import { PrometheusDurationSchema } from "../../../src/base/types/prometheus-duration.js";

test.each([
  ["0", true],
  ["5m", true],
  ["1h30m", true],
  ["1y2w3d4h5m6s7ms", true],
  ["5ms", true],
  ["0s", true],
  ["", false],
  ["5", false],
  ["-5m", false],
  ["1.5h", false],
  ["30s1m", false],
  ["1m1m", false],
  ["1m ", false],
  ["5M", false],
])("%j as a Prometheus duration: %s", (text, valid) => {
  expect(PrometheusDurationSchema.safeParse(text).success).toBe(valid);
});
