import { expect, test } from "vitest";
import { templateRegex } from "../../../src/rules/alertmanager/template-regex.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ['{{ match "(" .Status }}', ['invalid "("']],
  ['{{ match "a(?=b)" .Status }}', ['invalid "a(?=b)"']],
  ['{{ match "a.*" .Status }}', []],
  ["{{ match .Status .Receiver }}", []],
  ['{{ toUpper "(" }}', []],
])("%s", (text, findings) => {
  const content = configWith([`webhook_configs: [{url_file: /a, payload: '${text}'}]`]);
  expect(findingsInConfig(templateRegex, content)).toEqual(findings);
});
