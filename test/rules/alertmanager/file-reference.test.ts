import { expect, test } from "vitest";
import { fileReference } from "../../../src/rules/alertmanager/file-reference.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inFile = (file: string, folders?: readonly string[]): readonly string[] =>
  findingsInConfig(fileReference, configWith([`webhook_configs: [{url_file: ${file}}]`]), {
    options: folders === undefined ? {} : { folders },
  });

test.each([
  ["/run/secrets/hook", ["/etc/am"], "outside"],
  ["/etc/ampere/hook", ["/etc/am"], "outside"],
  ["/etc/am/../shadow", ["/etc/am"], "parent"],
  ["/etc/../hook", undefined, "parent"],
  ["../hook", ["/etc/am"], "parent"],
  ["hook", [], "denied"],
])("%s in %s: %s", (file, folders, messageId) => {
  expect(inFile(file, folders)).toEqual([`${messageId} ${file}`]);
});

test.each([
  ["/etc/am/hook", ["/etc/am"]],
  ["/etc/am/hook", ["/run/secrets", "/etc/am/"]],
  ["hook..txt", ["/etc/am"]],
  ["hook", ["/etc/am"]],
  ["../hook", undefined],
  ["''", []],
])("%s may be named in %s", (file, folders) => {
  expect(inFile(file, folders)).toEqual([]);
});
