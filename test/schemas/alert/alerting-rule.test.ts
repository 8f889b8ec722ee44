import { expect, test } from "vitest";
import { AlertingRuleSchema } from "../../../src/schemas/alert/alerting-rule.js";

test.each([
  { alert: "Down", expr: "up == 0" },
  { alert: "Down", expr: "up == 0", for: "5m", keep_firing_for: "0" },
  { alert: "Down", expr: "up == 0", labels: { severity: "page" }, annotations: { summary: "{{ $value }}" } },
])("%j is an alerting rule", (rule) => {
  expect(AlertingRuleSchema.parse(rule)).toEqual(rule);
});

test.each([
  [{ expr: "up" }, ["alert"]],
  [{ alert: "", expr: "up" }, ["alert"]],
  [{ alert: "A" }, ["expr"]],
  [{ alert: "A", expr: "up", for: "5" }, ["for"]],
  [{ alert: "A", expr: "up", labels: { severity: 1 } }, ["labels", "severity"]],
  [{ alert: "A", expr: "up", record: "b" }, ["record"]],
  [{ alert: "A", expr: "up", summary: "x" }, []],
])("%j is refused at %j", (rule, path) => {
  expect(AlertingRuleSchema.safeParse(rule).error?.issues[0]?.path).toEqual(path);
});
