import { expect, test } from "vitest";
import { headerSecret } from "../../../src/rules/alertmanager/header-secret.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test("headers of traces are shown, too", () => {
  const content = configWith(
    [],
    ["tracing: {endpoint: 'a:1', headers: {Authorization: {values: [Basic abc]}}}"],
  );
  expect(findingsInConfig(headerSecret, content)).toEqual(["shown values"]);
});

test.each([
  "X-Token: {values: ['']}",
  `X-Token: {values: ['\${TOKEN}']}`,
  "X-Token: {files: [a]}",
  "X-Token: {}",
])("leaves alone %s", (header) => {
  const receiver = `webhook_configs: [{url_file: /a, http_config: {http_headers: {${header}}}}]`;
  expect(findingsInConfig(headerSecret, configWith([receiver]))).toEqual([]);
});
