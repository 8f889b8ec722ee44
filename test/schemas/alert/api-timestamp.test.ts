import { expect, test } from "vitest";
import { InstantSchema } from "../../../src/base/types/instant.js";
import { ApiTimestampSchema } from "../../../src/schemas/alert/api-timestamp.js";

test.each([
  ["2026-03-01T08:15:30.123456789Z", true, true],
  ["0001-01-01T00:00:00Z", true, true],
  ["2026-03-01T08:15:30+01:00", true, true],
  ["2026-03-01T08:15:30", false, true],
  ["2026-03-01", false, false],
  ["2026-13-01T08:15:30Z", false, false],
  ["", false, false],
])("%j in an answer: %s, in a request: %s", (text, answer, request) => {
  expect(InstantSchema.safeParse(text).success).toBe(answer);
  expect(ApiTimestampSchema.safeParse(text).success).toBe(request);
});
