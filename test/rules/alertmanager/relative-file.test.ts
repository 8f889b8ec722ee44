import { expect, test } from "vitest";
import { relativeFile } from "../../../src/rules/alertmanager/relative-file.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["a password", "email_configs: [{to: a, auth_password_file: mail}]", ["relative mail"]],
  ["TLS of mail", "email_configs: [{to: a, tls_config: {ca_file: ca.pem}}]", ["relative ca.pem"]],
  [
    "http_config of incident.io",
    "incidentio_configs: [{url_file: /url, http_config: {authorization: {credentials_file: token}}}]",
    ["relative token"],
  ],
  [
    "another http_config",
    "webhook_configs: [{url_file: /url, http_config: {tls_config: {ca_file: ca.pem}}}]",
    [],
  ],
  [
    "headers",
    "webhook_configs: [{url_file: /url, http_config: {http_headers: {x_file: {files: [a]}, X: {values: [b]}}}}]",
    [],
  ],
  ["a Windows path", 'webhook_configs: [{url_file: "C:\\\\hook"}]', []],
  ["no path", "email_configs: [{to: a, auth_password_file: ''}]", []],
  ["a detail", "pagerduty_configs: [{routing_key_file: /key, details: {log_file: app.log}}]", []],
])("%s", (_title, receiver, findings) => {
  const rest = ["global: {smtp_smarthost: 'mail.example.com:25', smtp_from: a@example.com}"];
  expect(findingsInConfig(relativeFile, configWith([receiver], rest))).toEqual(findings);
});

test("traces start where the program does, events at the configuration", () => {
  const rest = [
    "tracing: {endpoint: 'localhost:4317', tls_config: {ca_file: ca.pem}, headers: {X: {files: [x]}}}",
    "event_recorder: {file_outputs: [{path: events.json}]}",
  ];
  expect(findingsInConfig(relativeFile, configWith([], rest))).toEqual(["relative ca.pem", "relative x"]);
});
