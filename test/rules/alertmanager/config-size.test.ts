import { expect, test } from "vitest";
import { configSize } from "../../../src/rules/alertmanager/config-size.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test("integrations are counted in all receivers", () => {
  const content = configWith([
    "webhook_configs: [{url_file: /a}, {url_file: /b}]",
    "slack_configs: [{api_url_file: /c}]",
  ]);
  expect(findingsInConfig(configSize, content, { options: { maxIntegrations: 3 } })).toEqual([]);
  expect(findingsInConfig(configSize, content, { options: { maxIntegrations: 2 } })).toEqual([
    "integrations receivers",
  ]);
});

test("bytes are not characters", () => {
  const content = configWith(["webhook_configs: [{url_file: /ü}]"]);
  const bytes = new TextEncoder().encode(content).length;
  expect(findingsInConfig(configSize, content, { options: { maxBytes: bytes } })).toEqual([]);
  expect(findingsInConfig(configSize, content, { options: { maxBytes: content.length } })).toHaveLength(1);
});
