import { expect, test } from "vitest";
import { PROMQL_KINDS, ruleFileFacts } from "../../../src/rules/facts/rule-file.js";
import * as prometheusRules from "../../../src/rules/prometheus/index.js";
import * as promqlRules from "../../../src/rules/promql/index.js";
import { Engine } from "../../../src/validator/engine.js";
import { defineRule } from "../../../src/validator/rule.js";
import { findingsInPlatform, ruleWith, thresholdWith } from "../../helpers/platform-findings.js";

test("rules of the platform are seen as Prometheus would have them", () => {
  let seen: readonly unknown[] = [];
  const rule = defineRule({
    id: "test/rules",
    layer: "syntax",
    summary: "Check nothing.",
    help: "For tests.",
    severity: "info",
    appliesTo: PROMQL_KINDS,
    messages: { seen: "" },
    examples: [],
    check: ({ document, settings }) => {
      seen = ruleFileFacts(document, settings).rules.map(
        ({ name, type, path, expression, group, templates, rule: { keep_firing_for } }) => ({
          name,
          type,
          path: path.join("."),
          expression: expression?.path.join("."),
          interval: group.group.interval,
          templates: templates.map((template) => template.path.join(".")),
          keep_firing_for,
        }),
      );
    },
  });
  findingsInPlatform(
    rule,
    `${ruleWith("condition: {type: promql, expr: up == 0}", "keepFiringFor: 5m", "labels: {team: db}", "annotations: {summary: x}")}  - name: Load\n    level: low\n    evaluationInterval: 5m\n    condition: {type: threshold, query: load, operator: gt, threshold: {type: static, value: 1}}\n  -\n  - name: Nothing\n`,
  );
  expect(seen).toEqual([
    {
      name: "Down",
      type: "alerting",
      path: "alertRules.0",
      expression: "alertRules.0.condition.expr",
      interval: "1m",
      templates: ["alertRules.0.labels.team", "alertRules.0.annotations.summary"],
      keep_firing_for: "5m",
    },
    {
      name: "Load",
      type: undefined,
      path: "alertRules.1",
      expression: "alertRules.1.condition.query",
      interval: "5m",
      templates: [],
      keep_firing_for: undefined,
    },
    {
      name: "Nothing",
      type: "alerting",
      path: "alertRules.3",
      expression: undefined,
      interval: "1m",
      templates: [],
      keep_firing_for: undefined,
    },
  ]);
});

const EVERYTHING = [...Object.values(promqlRules), ...Object.values(prometheusRules)];

test.each([
  [ruleWith("condition: {type: promql, expr: errors_total > 5}"), "compared errors_total"],
  [
    thresholdWith("gt", "{type: static, value: 1}").replace(
      "query: load",
      "query: 'quantile_over_time(99, load[5m])'",
    ),
    "quantile 99",
  ],
  [
    ruleWith(
      "condition: {type: promql, expr: 'sum by (job) (rate(errors_total[5m])) > 1'}",
      "annotations: {summary: 'on {{ $labels.instance }}'}",
    ),
    "lost $labels.instance",
  ],
  [ruleWith("condition: {type: promql, expr: load}"), "missing load"],
])("rules about PromQL look into %j", (content, expected) => {
  expect(findingsInPlatform(EVERYTHING, content)).toContain(expected);
});

test("a query is no condition, so it needs no comparison", () => {
  expect(
    findingsInPlatform(Object.values(promqlRules), thresholdWith("gt", "{type: static, value: 1}")),
  ).toEqual([]);
});

test("rule files and the platform's rules know of each other", () => {
  const recorded =
    "groups:\n  - name: a\n    rules:\n      - record: job:load:avg5m\n        expr: avg by (job) (load)\n";
  const read = (metric: string): string =>
    thresholdWith("gt", "{type: static, value: 1}").replace("query: load", `query: '${metric}'`);
  const check = (metric: string): readonly string[] =>
    new Engine([prometheusRules.dependencyMissing, prometheusRules.recordingRuleUnused], { preset: "strict" })
      .run([
        { file: "rules.yml", content: recorded },
        { file: "alerting.yml", content: read(metric) },
      ])
      .findings.map(({ file, ruleId, messageId }) => `${file} ${ruleId} ${messageId}`);
  expect(check("job:load:avg5m")).toEqual([]);
  expect(check("job:loda:avg5m")).toEqual([
    "alerting.yml prometheus/dependency-missing misspelled",
    "rules.yml prometheus/recording-rule-unused unused",
  ]);
});
