import { expect, test } from "vitest";
import { inhibitRulesOf } from "../../../src/alerting/compile/inhibit-rules.js";
import { ProblemLog } from "../../../src/alerting/compile/problem.js";
import { planRules } from "../../../src/alerting/compile/stages.js";
import type { InhibitRule } from "../../../src/schemas/alert/inhibit-rule.js";
import type { AlertRuleInput } from "../../../src/schemas/alert/platform/alert-rule.js";
import { CHANNELS, compileInput, loadRule } from "../../helpers/compile-input.js";

function inhibitRules(...alertRules: AlertRuleInput[]): readonly InhibitRule[] {
  const level = { targets: [{ type: "team", name: "db" } as const], timeoutMinutes: 15, channels: ["pager"] };
  const input = compileInput({
    tenant: "acme",
    alertRules,
    escalationPolicies: [{ name: "primary", levels: [level, level, level] }],
    notificationChannels: CHANNELS,
  });
  return inhibitRulesOf(planRules(input, new ProblemLog({})));
}

function about(
  query: string,
  changes: Partial<AlertRuleInput> = {},
  operator: "gt" | "lt" = "gt",
): AlertRuleInput {
  return loadRule({
    condition: { type: "threshold", query, operator, threshold: { type: "static", value: 5 } },
    ...changes,
  });
}

const at = (level: number): string[] => [
  'alertname="HighLoad"',
  'tenant="acme"',
  `escalation_level="${level}"`,
];

test("a level that is reached mutes the one before, where the labels are known", () => {
  const escalationPolicy = "primary";
  const equal = ["alertname", "job"];
  expect(inhibitRules(about("sum by (job) (load)", { escalationPolicy }))).toEqual([
    { source_matchers: at(2), target_matchers: at(1), equal },
    { source_matchers: at(3), target_matchers: at(2), equal },
  ]);
  const sum = { type: "promql", expr: "sum(load) > 5" } as const;
  expect(inhibitRules(loadRule({ escalationPolicy, condition: sum }))[0]?.equal).toEqual(["alertname"]);
  expect(inhibitRules(about("load", { escalationPolicy }))).toEqual([]);
});

test("of one alert in several levels, the higher mute the lower", () => {
  const equal = ["tenant", "job", "zone"];
  expect(
    inhibitRules(
      about("sum by(job,zone) (load)", { name: "A.1", level: "critical" }),
      about("sum by (zone, job) (load)", { name: "A.2", level: "medium" }),
      about("sum by (zone, job) ((load))", { name: "A.3", level: "low" }),
      about("sum by (zone, job) (load)", { name: "A.4", level: "low" }),
      about("sum by (zone, job) (load)", { name: "Below", level: "info" }, "lt"),
      about("sum by (job) (load)", { name: "Other", level: "info" }),
      about("sum by (zone, job) (load)", { name: "Theirs", level: "info", tenant: "umbrella" }),
    ),
  ).toEqual([
    {
      source_matchers: ['alertname="A.1"', 'tenant="acme"'],
      target_matchers: ['alertname="A.2"', 'tenant="acme"'],
      equal,
    },
    {
      source_matchers: ['alertname=~"A\\\\.1|A\\\\.2"', 'tenant="acme"'],
      target_matchers: ['alertname=~"A\\\\.3|A\\\\.4"', 'tenant="acme"'],
      equal,
    },
  ]);
});

test("nothing is muted where the labels are not known, or the query cannot be read", () => {
  expect(
    inhibitRules(
      about("load", { name: "A", level: "critical" }),
      about("load", { name: "B", level: "low" }),
      about("sum(", { name: "C", level: "critical" }),
      about("sum(", { name: "D", level: "low" }),
    ),
  ).toEqual([]);
});
