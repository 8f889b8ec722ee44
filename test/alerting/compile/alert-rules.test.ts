import { expect, test } from "vitest";
import { compileAlertRule, compileAlertRules } from "../../../src/alerting/compile/alert-rules.js";
import { AlertRuleSchema } from "../../../src/schemas/alert/platform/alert-rule.js";
import { CHANNELS, compileInput, loadRule, RUNBOOK, thresholdRule } from "../../helpers/compile-input.js";

const DB = { type: "team", name: "db" } as const;

test("a rule has its fields as labels and annotations", () => {
  const rule = loadRule({
    for: "5m",
    keepFiringFor: "10m",
    environment: "production",
    owner: "db",
    priority: "p1",
    labels: { zone: "{{x}}" },
    annotations: { summary: "Load is {{ $value }}" },
    description: "All {{ is lost",
  });
  const compiled = compileAlertRules(compileInput({ tenant: "acme", alertRules: [rule] }));
  expect(compiled).toEqual({
    ok: true,
    value: {
      value: {
        groups: [
          {
            name: "acme-1m",
            interval: "1m",
            rules: [
              {
                alert: "HighLoad",
                expr: "load > 5",
                for: "5m",
                keep_firing_for: "10m",
                labels: {
                  zone: '{{"{{"}}x}}',
                  severity: "error",
                  priority: "p1",
                  tenant: "acme",
                  environment: "production",
                  team: "db",
                },
                annotations: {
                  summary: "Load is {{ $value }}",
                  description: 'All {{"{{"}} is lost',
                  runbook_url: RUNBOOK,
                },
              },
            ],
          },
        ],
      },
      accepted: [],
    },
  });
});

test("rules of one tenant and interval are a group; those that are off are none", () => {
  const rules = [
    loadRule(),
    loadRule({ name: "B", evaluationInterval: "60s" }),
    loadRule({ name: "C", tenant: "umbrella" }),
    loadRule({ name: "D", evaluationInterval: "5m" }),
    loadRule({ name: "E", enabled: false, condition: { type: "promql", expr: ">" } }),
  ];
  const compiled = compileAlertRules(compileInput({ alertRules: rules }));
  const groups = compiled.ok ? compiled.value.value.groups : [];
  expect(groups?.map(({ name, interval, rules: all }) => [name, interval, all?.length])).toEqual([
    ["alerts-1m", "1m", 2],
    ["umbrella-1m", "1m", 1],
    ["alerts-5m", "5m", 1],
  ]);
});

test("each level of a policy is a rule that waits for longer", () => {
  const compiled = compileAlertRules(
    compileInput({
      tenant: "acme",
      alertRules: [
        loadRule({
          for: "5m",
          escalationPolicy: "primary",
          onNoData: "alert",
          condition: {
            type: "threshold",
            query: "load",
            operator: "gt",
            threshold: { type: "static", value: 5, recovery: 3 },
          },
        }),
      ],
      escalationPolicies: [
        {
          name: "primary",
          levels: [
            { targets: [DB], timeoutMinutes: 15, channels: ["chat"] },
            { targets: [DB], timeoutMinutes: 30, channels: ["pager"] },
            { targets: [DB], timeoutMinutes: 60, channels: ["mail"] },
          ],
        },
      ],
      notificationChannels: CHANNELS,
    }),
    { accept: ["acknowledgement"] },
  );
  const rules = compiled.ok ? (compiled.value.value.groups?.[0]?.rules ?? []) : [];
  const expr =
    'load > 5 or load > 3 and ignoring (alertname, alertstate, escalation_level, priority, severity, tenant) ALERTS{alertname="HighLoad",alertstate="firing",escalation_level="1",tenant="acme"}';
  expect(
    rules.map(({ expr: text, labels, ...rule }) => [
      "for" in rule ? rule.for : undefined,
      labels?.["escalation_level"],
      labels?.["no_data"],
      text,
    ]),
  ).toEqual([
    ["5m", "1", undefined, expr],
    ["5m", "1", "true", "absent(load)"],
    ["20m", "2", undefined, expr],
    ["20m", "2", "true", "absent(load)"],
    ["50m", "3", undefined, expr],
    ["50m", "3", "true", "absent(load)"],
  ]);
  expect(compiled.ok ? compiled.value.accepted.map(({ code }) => code) : []).toEqual(["acknowledgement"]);
});

test.each([
  [loadRule({ onNoData: "keep_last" }), "no_data", "onNoData"],
  [loadRule({ onNoData: "alert", condition: { type: "promql", expr: "up == 0" } }), "no_data", "onNoData"],
  [loadRule({ for: "300y" }), "time", "for"],
  [loadRule({ keepFiringFor: "300y" }), "time", "keepFiringFor"],
  [loadRule({ evaluationInterval: "300y" }), "time", "evaluationInterval"],
  [loadRule({ onError: "alert" }), "error_handling", "onError"],
  [loadRule({ labels: { severity: "page" } }), "label", "labels.severity"],
  [loadRule({ labels: { alertname: "Other" } }), "label", "labels.alertname"],
  [loadRule({ annotations: { summary: "{{ $labels" } }), "syntax", "annotations.summary"],
  [
    { ...thresholdRule({ type: "static", value: 1 }, "gt", ">"), onNoData: "alert" as const },
    "syntax",
    "condition.query",
  ],
])("%j has the problem %s at %s", (rule, code, path) => {
  const compiled = compileAlertRule(AlertRuleSchema.parse(rule));
  expect(compiled.ok ? [] : compiled.error.map((problem) => [problem.code, problem.path.join(".")])).toEqual([
    [code, path],
  ]);
});

test("a label that says what the rule says is none too many", () => {
  const compiled = compileAlertRule(AlertRuleSchema.parse(loadRule({ labels: { severity: "error" } })));
  expect(compiled.ok).toBe(true);
});

test("what is accepted is told beside the result", () => {
  const rule = AlertRuleSchema.parse(
    loadRule({ onError: "ok", channels: ["x"], escalationPolicy: "y", enabled: false, tenant: "acme" }),
  );
  const compiled = compileAlertRule(rule, { accept: ["error_handling"] });
  expect(compiled).toMatchObject({
    ok: true,
    value: { value: { name: "acme-1m" }, accepted: [{ code: "error_handling", path: ["onError"] }] },
  });
});

test("two rules of one name in a tenant are one too many", () => {
  const compiled = compileAlertRules(
    compileInput({ alertRules: [loadRule(), loadRule({ tenant: "acme" }), loadRule()] }),
  );
  expect(compiled.ok ? [] : compiled.error.map(({ code, path }) => [code, path])).toEqual([
    ["reference", ["alertRules", 2, "name"]],
  ]);
});
