import { expect, test } from "vitest";
import { vendorLimit } from "../../../src/rules/alertmanager/vendor-limit.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inMessage = (integration: string, text: string): number =>
  findingsInConfig(vendorLimit, configWith([`${integration} "${text}"}]`])).length;
const OPSGENIE = "opsgenie_configs: [{api_key_file: /a, message:";
const WEBEX = "webex_configs: [{room_id: a, http_config: {authorization: {credentials_file: /a}}, message:";

test.each([
  [OPSGENIE, "x".repeat(130), 0],
  [OPSGENIE, "x".repeat(131), 1],
  [OPSGENIE, "😀".repeat(130), 0],
  [OPSGENIE, `{{ .Status }}${"x".repeat(200)}`, 0],
  [WEBEX, "x".repeat(7_439), 0],
  [WEBEX, "é".repeat(3_720), 1],
  [WEBEX, "語".repeat(2_479), 0],
  [WEBEX, "😀".repeat(1_860), 1],
])("%s %s", (integration, text, count) => {
  expect(inMessage(integration, text)).toBe(count);
});

test("integrations without limits are not looked at", () => {
  expect(inMessage("webhook_configs: [{url_file: /a, payload:", "x".repeat(50_000))).toBe(0);
});
