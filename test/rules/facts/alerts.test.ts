import { expect, test } from "vitest";
import { parseMatchers } from "../../../src/languages/matcher/parser.js";
import type { AlertFacts } from "../../../src/rules/facts/alerts.js";
import { ALERTING_KINDS, alertingDocuments, alertMatches } from "../../../src/rules/facts/alerts.js";
import { Engine } from "../../../src/validator/engine.js";
import { defineSetRule } from "../../../src/validator/rule.js";
import type { SettingsInput } from "../../../src/validator/settings.js";
import { ruleFile } from "../../helpers/document-findings.js";

function alertFrom(expr: string, labels: string, settings: SettingsInput = {}): AlertFacts {
  const found: AlertFacts[] = [];
  const rule = defineSetRule({
    id: "test/alerts",
    layer: "consistency",
    summary: "Check",
    help: "",
    severity: "info",
    appliesTo: ALERTING_KINDS,
    messages: {},
    examples: [],
    check: (context) => {
      found.push(...alertingDocuments(context.documents, context.settings).alerts);
    },
  });
  const content = ruleFile(["alert: A", `expr: '${expr}'`, `labels: ${labels}`], ["record: b", "expr: up"]);
  new Engine([rule], { settings }).run([
    { file: "rules.yml", content },
    { file: "alertmanager.yml", content: "route: {receiver: a}\nreceivers: [{name: a}]\n" },
  ]);
  const [alert] = found;
  if (alert === undefined) throw new Error("no alert");
  return alert;
}

const TOLD: SettingsInput = { prometheus: { externalLabels: { region: "eu", constructor: "x" } } };

test.each([
  ["its name", "alertname", "A", true, false],
  ["a label of the rule", "team", "db", true, false],
  ["a template", "owner", undefined, false, false],
  ["a label the rule takes away", "job", "", false, true],
  ["a value the expression asks for", "zone", "z1", true, false],
  ["a label the expression keeps", "cluster", undefined, false, false],
  ["a label that is summed away", "instance", "", false, true],
  ["a label of the server", "region", "eu", false, true],
  ["a member of objects", "__proto__", "", false, true],
])("%s", (_title, label, value, has, lacks) => {
  const alert = alertFrom(
    'sum by (zone, cluster, job) (up{zone="z1"}) == 0',
    '{team: db, owner: "{{ $labels.job }}", job: ""}',
    TOLD,
  );
  expect(alert.labelValue(label)).toBe(value);
  expect(alert.hasLabel(label)).toBe(has);
  expect(alert.lacksLabel(label)).toBe(lacks);
});

test("without the labels of the server, a label that is not there may be one of them", () => {
  expect(alertFrom("sum(up) == 0", "{}").labelValue("region")).toBeUndefined();
});

test.each([
  ["team=db", true],
  ["team=web", false],
  ["cluster=a", undefined],
  ["cluster=a,team=web", false],
  ["cluster=a,team=db", undefined],
  ["instance=", true],
  ["", true],
])("%s matches: %s", (text, expected) => {
  const alert = alertFrom("sum by (cluster) (up) == 0", "{team: db}", TOLD);
  const parsed = parseMatchers(text);
  expect(parsed.ok && alertMatches(alert, parsed.value.matchers)).toBe(expected);
});

test("of rule files alone no alert is looked at: there is nothing to compare them with", () => {
  const found: unknown[] = [];
  const rule = defineSetRule({
    id: "test/alone",
    layer: "consistency",
    summary: "Check",
    help: "",
    severity: "info",
    appliesTo: ALERTING_KINDS,
    messages: {},
    examples: [],
    check: ({ documents, settings }) => {
      const { alerts, ruleFiles } = alertingDocuments(documents, settings);
      found.push(alerts.length, ruleFiles.length);
    },
  });
  new Engine([rule], {}).run([
    { file: "rules.yml", content: ruleFile(["alert: A", "expr: up"], ["record: b", "expr: up"]) },
  ]);
  expect(found).toEqual([0, 1]);
});
