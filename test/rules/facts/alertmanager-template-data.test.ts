import { expect, test } from "vitest";
import { DEFAULT_DEFINITIONS } from "../../../src/alertmanager/template/definitions.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../../src/languages/go-template/functions.js";
import { parseGoTemplate } from "../../../src/languages/go-template/parser.js";
import { BUILTIN_TEMPLATES } from "../../../src/rules/facts/alertmanager-builtin-templates.js";
import {
  followPath,
  membersOf,
  typeOfAlertmanagerPath,
} from "../../../src/rules/facts/alertmanager-template-data.js";

test.each([
  [[], "data"],
  [["Alerts"], "alerts"],
  [["Alerts", "Firing", "[]", "Labels", "job"], "string"],
  [["Alerts", "[]", "StartsAt"], "time"],
  [["CommonLabels", "SortedPairs", "[]", "Name"], "string"],
  [["CommonLabels", "Names"], "strings"],
  [["CommonAnnotations", "[]"], "string"],
  [["Alerts", "[]", "StartsAt", "UTC", "Unix"], undefined],
  [["Status", "[]"], undefined],
])("%j is %s", (path, type) => {
  expect(followPath(path)).toBe(type);
});

test.each([
  [["Labels"], "Labels", "data", []],
  [["Alerts", "Labels"], "Labels", "alerts", ["Alerts"]],
  [["Alerts", "[]", "Anotations", "x"], "Anotations", "alert", ["Alerts", "[]"]],
  [["CommonLabels", "job", "name"], "name", "string", ["CommonLabels", "job"]],
])("%j fails at %s", (path, field, type, parent) => {
  expect(followPath(path)).toEqual({ field, type, parent });
});

test.each([
  [["Alerts"], "list"],
  [["GroupLabels"], "map"],
  [["GroupLabels", "job"], "string"],
  [["GroupLabels", "Values"], "strings"],
  [["Alerts", "[]"], undefined],
  [["Nothing"], undefined],
])("%j has the value type %s", (path, type) => {
  expect(typeOfAlertmanagerPath(path)).toBe(type);
});

test("an element has no name", () => {
  expect(membersOf("alerts")).toEqual(["Firing", "Resolved"]);
});

test("the names of the definitions are those that come with the program", () => {
  const options = { functions: ALERTMANAGER_TEMPLATE_FUNCTIONS };
  const { definitions } = parseGoTemplate(DEFAULT_DEFINITIONS.text, options);
  expect(new Set([...definitions.keys(), "email.default.html"])).toEqual(BUILTIN_TEMPLATES);
});
