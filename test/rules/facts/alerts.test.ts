import { expect, test } from "vitest";
import { parseMatchers } from "../../../src/languages/matcher/parser.js";
import {
  ALERTING_KINDS,
  type AlertFacts,
  type AlertingDocuments,
  alertingDocuments,
  alertMatches,
} from "../../../src/rules/facts/alerts.js";
import type { SettingsInput } from "../../../src/schemas/validation/settings.js";
import { Engine, type Source } from "../../../src/validator/engine.js";
import { defineSetRule } from "../../../src/validator/rule.js";
import { ruleFile } from "../../helpers/document-findings.js";

const CONFIG = { file: "alertmanager.yml", content: "route: {receiver: a}\nreceivers: [{name: a}]\n" };

function factsOf(sources: readonly Source[], settings: SettingsInput = {}): AlertingDocuments {
  const found: AlertingDocuments[] = [];
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
      found.push(alertingDocuments(context.documents, context.settings));
    },
  });
  new Engine([rule], { settings }).run(sources);
  const [facts] = found;
  if (facts === undefined) throw new Error("no document");
  return facts;
}

function rulesFile(expr: string, labels: string): Source {
  const content = ruleFile(["alert: A", `expr: '${expr}'`, `labels: ${labels}`], ["record: b", "expr: up"]);
  return { file: "rules.yml", content };
}

function alertFrom(expr: string, labels: string, settings: SettingsInput = {}): AlertFacts {
  const [alert] = factsOf([rulesFile(expr, labels), CONFIG], settings).alerts;
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
  const { alerts, ruleFiles } = factsOf([rulesFile("up", "{}")]);
  expect([alerts.length, ruleFiles.length]).toEqual([0, 1]);
});
