import { expect, test } from "vitest";
import { snsSettings } from "../../../src/rules/alertmanager/sns-settings.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["{secret_key: s}", ["keys secret_key"]],
  ["{access_key: k, secret_key: s, external_id: i, role_arn: r}", []],
])("%s", (sigv4, expected) => {
  const receiver = configWith([`sns_configs: [{target_arn: t, sigv4: ${sigv4}}]`]);
  expect(findingsInConfig(snsSettings, receiver)).toEqual(expected);
});
