import { expect, test } from "vitest";
import { unknownValue } from "../../../src/rules/alertmanager/unknown-value.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const JWT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

test.each([
  [`grant_type: '${JWT}', signature_algorithm: HS256`, ["unknown HS256"]],
  [`grant_type: '${JWT}', signature_algorithm: RS512`, []],
  ["signature_algorithm: HS256", []],
])("oauth2 with %s", (fields, expected) => {
  const global = `global: {http_config: {oauth2: {client_id: c, token_url: t, ${fields}}}}`;
  expect(findingsInConfig(unknownValue, configWith([], [global]))).toEqual(expected);
});

test("templates of responders know the functions of Go only", () => {
  const types = ["'{{ toLower .x }}'", "'{{ printf .x }}'", "''"];
  const receiver = `opsgenie_configs: [{api_key: k, responders: [${types.map((type) => `{id: i, type: ${type}}`).join(", ")}]}]`;
  expect(
    findingsInConfig(unknownValue, configWith([receiver])).filter((line) => !line.startsWith("mismatch")),
  ).toEqual(["template toLower"]);
});
