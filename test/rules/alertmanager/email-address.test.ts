import { expect, test } from "vitest";
import { emailAddress } from "../../../src/rules/alertmanager/email-address.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const GLOBAL = ["global: {smtp_smarthost: 'mail.example.com:587', smtp_from: a@example.com}"];
const inMail = (fields: string): readonly string[] =>
  findingsInConfig(emailAddress, configWith([`email_configs: [{${fields}}]`], GLOBAL));

test.each([
  "to: a@example.com",
  "to: 'A <a@example.com>'",
  `to: '"A, B" <a@example.com>, b@example.com,'`,
  "to: '{{ .CommonLabels.team }}'",
  "to: a@example.com, from: ''",
])("%s can be read", (fields) => {
  expect(inMail(fields)).toEqual([]);
});

test.each([
  ["to: ops", ["invalid ops"]],
  ["to: a@b@example.com", ["invalid a@b@example.com"]],
  ["to: 'a@example.com b@example.com'", ["invalid 'a@example.com b@example.com'"]],
  ["to: ' , '", ["none ' , '"]],
  ["to: a@example.com, from: 'a@example.com, b@example.com'", ["several 'a@example.com, b@example.com'"]],
])("%s cannot", (fields, findings) => {
  expect(inMail(fields)).toEqual(findings);
});

test("other integrations have no addresses", () => {
  expect(findingsInConfig(emailAddress, configWith(["webhook_configs: [{url_file: /a}]"]))).toEqual([]);
});
