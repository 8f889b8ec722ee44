import { expect, test } from "vitest";
import { secretRef } from "../../../src/rules/alertmanager/secret-ref.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["tls_config: {ca_ref: a}", ["unsupported ca_ref"]],
  [
    "basic_auth: {username_ref: a, password_ref: b}",
    ["unsupported username_ref", "unsupported password_ref"],
  ],
  ["basic_auth: {username: a, password_ref: ''}", []],
])("%s", (http, findings) => {
  const content = configWith([`webhook_configs: [{url_file: /a, http_config: {${http}}}]`]);
  expect(findingsInConfig(secretRef, content)).toEqual(findings);
});
