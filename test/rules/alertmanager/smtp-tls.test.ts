import { expect, test } from "vitest";
import { smtpTls } from "../../../src/rules/alertmanager/smtp-tls.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const PASSWORD = "auth_username: a, auth_password: b";
const inMail = (settings: string, global = "{}"): readonly string[] =>
  findingsInConfig(
    smtpTls,
    configWith(
      [`email_configs: [{to: a@example.com, from: a@example.com, ${settings}}]`],
      [`global: ${global}`],
    ),
  );

test.each([
  ["smarthost: 'mail.example.com:25', require_tls: false", ["plain false"]],
  [`smarthost: 'mail.example.com:587', require_tls: false, ${PASSWORD}`, ["credentials false"]],
  [
    "smarthost: 'mail.example.com:587', require_tls: false, auth_username: a, auth_secret: b",
    ["credentials false"],
  ],
  [`smarthost: 'relay:25', require_tls: false, ${PASSWORD}`, ["internal false"]],
  ["smarthost: 'mail.example.com:465', force_implicit_tls: false", ["implicit false"]],
  ["smarthost: 'relay:25', require_tls: false", []],
  ["smarthost: 'mail.example.com:25', require_tls: false, force_implicit_tls: true", []],
  [`smarthost: 'mail.example.com:465', require_tls: false, ${PASSWORD}`, []],
  [`smarthost: '127.0.0.1:25', require_tls: false, ${PASSWORD}`, []],
  ["smarthost: 'mail.example.com:587'", []],
  ["smarthost: 'mail example:587', require_tls: false", []],
  ["require_tls: false", []],
])("%s", (settings, findings) => {
  expect(inMail(settings)).toEqual(findings);
});

test.each([
  ["{smtp_smarthost: 'mail.example.com:25', smtp_require_tls: false}", ["plain false"]],
  [
    "{smtp_smarthost: 'mail.example.com:25', smtp_require_tls: false, smtp_auth_username: a, smtp_auth_password: b}",
    ["credentials false"],
  ],
])("global settings hold where an integration has none: %s", (global, findings) => {
  expect(inMail("text: a", global)).toEqual(findings);
  expect(inMail("require_tls: true", global)).toEqual([]);
});

test("a global setting is told once", () => {
  const content = configWith(
    ["email_configs: [{to: a@example.com}, {to: b@example.com}]"],
    ["global: {smtp_smarthost: 'mail.example.com:25', smtp_from: a@example.com, smtp_require_tls: false}"],
  );
  expect(findingsInConfig(smtpTls, content)).toEqual(["plain false"]);
});
