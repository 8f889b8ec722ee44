import { expect, test } from "vitest";
import { credentialsMissing } from "../../../src/rules/alertmanager/credentials-missing.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inHttp = (config: string): readonly string[] =>
  findingsInConfig(
    credentialsMissing,
    configWith([`webhook_configs: [{url_file: /a, http_config: {${config}}}]`]),
  );

test.each([
  ["authorization: {type: Bearer}", "credentials authorization"],
  ["basic_auth: {username: a, password: ''}", "password basic_auth"],
  ["oauth2: {client_id: a, token_url: b, grant_type: password}", "clientSecret oauth2"],
])("%s", (config, finding) => {
  expect(inHttp(config)).toEqual([finding]);
});

test.each([
  "basic_auth: {username: a, password: b}",
  "authorization: {credentials: a}",
  "oauth2: {client_id: a, token_url: b, client_secret: c}",
  "oauth2: {client_id: a, token_url: b, grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer'}",
])("leaves alone %s", (config) => {
  expect(inHttp(config)).toEqual([]);
});
