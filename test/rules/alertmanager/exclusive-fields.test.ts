import { expect, test } from "vitest";
import { exclusiveFields } from "../../../src/rules/alertmanager/exclusive-fields.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["rocketchat_configs: [{token: '', token_file: f, token_id: i}]", ["both token_file"]],
  ["pagerduty_configs: [{routing_key: a, service_key: b}]", []],
  ["pushover_configs: [{user_key: a, token: b, html: true, monospace: true}]", ["both monospace"]],
  ["pushover_configs: [{user_key: a, token: b, html: false, monospace: true}]", []],
])("%s", (receiver, expected) => {
  expect(findingsInConfig(exclusiveFields, configWith([receiver]))).toEqual(expected);
});

const JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

test.each([
  ["client_secret: a, client_secret_file: b", ["both client_secret_file"]],
  [`grant_type: '${JWT}', client_secret: a, client_secret_file: b`, []],
  [
    `grant_type: '${JWT}', client_certificate_key: a, client_certificate_key_ref: b`,
    ["both client_certificate_key_ref"],
  ],
  ["tls_config: {cert: a, cert_file: b, key: c}", ["both cert_file"]],
])("oauth2 with %s", (fields, expected) => {
  const global = `global: {http_config: {oauth2: {client_id: c, token_url: t, ${fields}}}}`;
  expect(findingsInConfig(exclusiveFields, configWith([], [global]))).toEqual(expected);
});
