import { expect, test } from "vitest";
import { HttpUrlSchema } from "../../../src/schemas/alert/http-url.js";

test.each([
  ["https://example.org", true],
  ["HTTP://example.org:8080/x?y#z", true],
  ["<secret>", true],
  ["", false],
  ["https://", false],
  ["https:///path", false],
  ["https://?x", false],
  ["ftp://example.org", false],
  ["example.org", false],
  [" https://example.org", false],
  ["x<secret>", false],
])("%j as an HTTP URL: %s", (text, valid) => {
  expect(HttpUrlSchema.safeParse(text).success).toBe(valid);
});
