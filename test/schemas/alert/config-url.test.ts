import { expect, test } from "vitest";
import { ConfigUrlSchema } from "../../../src/schemas/alert/config-url.js";

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
  expect(ConfigUrlSchema.safeParse(text).success).toBe(valid);
});
