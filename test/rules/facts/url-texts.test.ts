import { expect, test } from "vitest";
import { fixedUrl, isHostTemplated } from "../../../src/rules/facts/url-texts.js";

test.each([
  ["https://hooks.example.com/db", "hooks.example.com", false],
  ["https://hooks.example.com/{{ .CommonLabels.team }}", "hooks.example.com", false],
  ["https://hooks.example.com?team={{ .CommonLabels.team }}", "hooks.example.com", false],
  ["https://hooks.example.com{{ .CommonLabels.path }}", undefined, true],
  ["https://{{ .CommonLabels.team }}.example.com/", undefined, true],
  ["{{ .CommonAnnotations.webhook }}", undefined, true],
  ["not a URL", undefined, false],
  ["", undefined, false],
])("%s leads to %s", (text, host, isTemplated) => {
  expect(fixedUrl(text)?.hostname).toBe(host);
  expect(isHostTemplated(text)).toBe(isTemplated);
});
