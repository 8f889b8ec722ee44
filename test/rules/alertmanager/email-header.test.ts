import { expect, test } from "vitest";
import { emailHeader } from "../../../src/rules/alertmanager/email-header.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["headers: {a b: x, A B: y}", []],
  ["headers: {X-A: x, x-a: y}, threading: {enabled: false}", ["duplicate x-a"]],
  ["headers: {References: x}", []],
  ["html: x", []],
])("%s", (fields, expected) => {
  const mail = `email_configs: [{to: a, from: b, smarthost: 'c:25', ${fields}}]`;
  expect(findingsInConfig(emailHeader, configWith([mail]))).toEqual(expected);
});
