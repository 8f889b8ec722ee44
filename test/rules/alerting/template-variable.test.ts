import { expect, test } from "vitest";
import { templateVariable } from "../../../src/rules/alerting/template-variable.js";
import { findingsInPlatform } from "../../helpers/platform-findings.js";

function template(variables: string, body = "{{ $v }}"): string {
  return `notificationTemplates:\n  - {name: t, channel: teams, body: '${body}', variables: {${variables}}}\n`;
}

test.each<[type: string, text: string, fits: boolean]>([
  ["string", "anything", true],
  ["number", "-1.5e3", true],
  ["number", "007", false],
  ["number", "1,5", false],
  ["boolean", "true", true],
  ["boolean", "yes", false],
  ["instant", "2026-03-01T08:00:00Z", true],
  ["instant", "2026-03-01", false],
  ["url", "https://example.com/a?b", true],
  ["url", "example.com", false],
  ["url", "https://", false],
])("as %s, %j fits: %s", (type, text, fits) => {
  for (const field of ["example", "default"])
    expect(
      findingsInPlatform(
        templateVariable,
        template(`v: {type: ${type}, required: false, ${field}: '${text}'}`),
      ),
    ).toEqual(fits ? [] : [`mismatch '${text}'`]);
});

test.each<[variables: string, body: string, expected: readonly string[]]>([
  ["v: {}", "{{ $v }}", []],
  ["", "{{ $v }}", ["undeclared $v"]],
  ["", "{{ $v }} {{ $v }}", ["undeclared $v", "undeclared $v"]],
  // Declared in the text itself.
  ["", "{{ $v := .Status }}{{ $v }}", []],
  ["v: {}, w: {}", "{{ range .Alerts }}{{ $v }}{{ end }}", ["unused w"]],
  // What comes behind the mistake may use the other one.
  ["w: {}", "{{ $v }}", ["undeclared $v"]],
  ["v: {default: x}", "{{ $v }}", ["needless x"]],
  ["v: {required: false}", "{{ $v }}", []],
])("variables {%s} in %j: %j", (variables, body, expected) => {
  expect(findingsInPlatform(templateVariable, template(variables, body))).toEqual(expected);
});
