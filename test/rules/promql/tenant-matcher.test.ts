import { expect, test } from "vitest";
import { tenantMatcher } from "../../../src/rules/promql/tenant-matcher.js";
import { Engine } from "../../../src/validator/engine.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const anyOne = { label: "tenant" };
const onlyA = { label: "tenant", tenants: ["a"] };

test.each([
  ["an empty tenant", 'up{tenant=""}', anyOne, ['inexact tenant=""']],
  ["an exclusion", 'up{tenant!="b"}', onlyA, ['inexact tenant!="b"']],
  ["a regular expression", 'up{tenant=~"a|b"}', anyOne, ['inexact tenant=~"a|b"']],
  ["a list with another tenant", 'up{tenant=~"a|b"}', onlyA, ['inexact tenant=~"a|b"']],
  ["a pattern", 'up{tenant=~"a.*"}', onlyA, ['inexact tenant=~"a.*"']],
  ["other matchers", 'up{job="a"}', anyOne, ['missing up{job="a"}']],
  ["a selector without a name", '{job="a"}', { ...anyOne, shared: "up" }, ['missing {job="a"}']],
])("reports %s", (_title, expr, options, expected) => {
  expect(findingsIn(tenantMatcher, expr, { options })).toEqual(expected);
});

test.each([
  ["any one tenant", 'up{tenant="x"}', anyOne],
  ["an exact matcher beside another", 'up{tenant!="b",tenant="a"}', onlyA],
  ["a regular expression of one value", 'up{tenant=~"(a)"}', onlyA],
  ["constants", "vector(1)", anyOne],
  ["shared metrics alone", "sum(build_info)", { ...anyOne, shared: "build_info" }],
])("is content with %s", (_title, expr, options) => {
  expect(findingsIn(tenantMatcher, expr, { options })).toEqual([]);
});

function findingsOf(labels: string): readonly string[] {
  const content = `groups:\n  - name: a\n${labels}    rules:\n      - alert: A\n        expr: sum(up{tenant="a"}) > 1\n`;
  const engine = new Engine([tenantMatcher], { rules: { [tenantMatcher.id]: ["default", onlyA] } });
  return engine
    .run([{ file: "rules.yml", content }])
    .findings.map(({ messageId, path }) => `${messageId} ${path.join(".")}`);
}

test("the labels of the group count", () => {
  expect(findingsOf("    labels:\n      tenant: b\n")).toEqual(["overridden groups.0.labels.tenant"]);
  expect(findingsOf("    labels:\n      tenant: a\n")).toEqual([]);
  expect(findingsOf('    labels:\n      tenant: "{{ $labels.x }}"\n')).toEqual([]);
  expect(findingsOf("")).toEqual(["dropped groups.0.rules.0.expr"]);
});
