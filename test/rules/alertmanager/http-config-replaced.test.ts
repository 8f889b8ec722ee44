import { expect, test } from "vitest";
import { httpConfigReplaced } from "../../../src/rules/alertmanager/http-config-replaced.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inConfig = (global: string, integration: string): readonly string[] =>
  findingsInConfig(httpConfigReplaced, configWith([integration], [`global: {http_config: {${global}}}`]));
const webhook = (fields: string): string => `webhook_configs: [{url_file: /a, http_config: {${fields}}}]`;

test.each([
  ["proxy_url: 'http://p'", webhook("follow_redirects: false"), ["dropped http_config"]],
  ["tls_config: {server_name: a}", webhook("follow_redirects: false"), ["dropped http_config"]],
  ["basic_auth: {username: a}", webhook("follow_redirects: false"), ["dropped http_config"]],
  ["basic_auth: {username: a}", webhook("authorization: {credentials_file: /a}"), []],
  ["proxy_url: 'http://p'", webhook("proxy_url: ''"), []],
  ["follow_redirects: true", webhook("proxy_url: 'http://p'"), []],
  [
    "proxy_url: 'http://p'",
    "msteamsv2_configs: [{webhook_url_file: /a, http_config: {follow_redirects: false}}]",
    [],
  ],
  [
    "proxy_url: 'http://p', tls_config: {server_name: a}",
    "msteamsv2_configs: [{webhook_url_file: /a, http_config: {follow_redirects: false}}]",
    ["dropped http_config"],
  ],
])("global %s and %s", (global, integration, findings) => {
  expect(inConfig(global, integration)).toEqual(findings);
});

test("without a global one nothing is lost", () => {
  expect(findingsInConfig(httpConfigReplaced, configWith([webhook("follow_redirects: false")]))).toEqual([]);
});
