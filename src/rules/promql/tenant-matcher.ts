import * as z from "zod";
import type { Path } from "../../base/path.js";
import type { LabelMatcher, VectorSelector } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { explainLoss, labelFlow } from "../../languages/promql/flow.js";
import { analyzeRegex, createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { excerpt, quote } from "../facts/expression-text.js";
import { expressionsOf } from "../facts/expressions.js";
import { describeMatcher } from "../facts/matchers.js";
import { PatternSchema } from "../facts/pattern.js";
import type { RuleFacts } from "../facts/rule-file.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

export const tenantMatcher = defineRule({
  id: "promql/tenant-matcher",
  layer: "security",
  summary: "Require every selector to stay within its tenant.",
  help: "Where tenants share a server, a rule without an exact tenant matcher reads, and alerts about, the series of others. Name the tenant in every selector and keep its label on the result.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    missing: "{selector} reads the series of every tenant: it has no matcher {label}=…",
    inexact: "{matcher} can reach other tenants: name the tenant with =",
    foreign: "{matcher} is not a tenant this file may read",
    dropped: {
      text: "the result does not tell the tenant: {reason}",
      severity: "warning",
    },
    overridden: "the label {label} makes the result another tenant's: {value}",
  },
  options: z.strictObject({
    /** The label that tells tenants apart. Nothing is checked without it. */
    label: z.string().min(1).optional(),
    /** Tenants whose series may be read; any single one when left out. */
    tenants: z.array(z.string().min(1)).optional(),
    /** Names of metrics that belong to no tenant. */
    shared: PatternSchema.optional(),
  }),
  examples: [
    {
      title: "selectors that reach other tenants",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n      - alert: Slow\n        expr: latency{tenant=~"a.*"} > 1\n      - alert: Odd\n        expr: errors{tenant="b"} > 1\n',
      options: { label: "tenant", tenants: ["a"] },
      expect: ["5:15 missing", "7:23 inexact", "9:22 foreign"],
    },
    {
      title: "a result that no longer tells its tenant, or tells another",
      source:
        'groups:\n  - name: a\n    rules:\n      - record: requests:sum\n        expr: sum(requests{tenant="a"})\n      - record: errors:sum\n        expr: sum by (tenant) (errors{tenant="a"})\n        labels:\n          tenant: b\n',
      options: { label: "tenant", tenants: ["a"] },
      expect: ["5:15 dropped", "9:19 overridden"],
    },
    {
      title: "within the tenant",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{tenant="a"} == 0 and on () build_info == 1\n      - record: requests:sum\n        expr: sum by (tenant) (requests{tenant=~"a|b"})\n',
      options: { label: "tenant", tenants: ["a", "b"], shared: "build_info" },
      expect: [],
    },
    {
      title: "no tenants",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const { label, shared } = options;
    if (label === undefined) return;
    const isShared = shared === undefined ? (): boolean => false : createMatcher(shared);
    const tenants = options.tenants === undefined ? undefined : new Set(options.tenants);
    for (const { path, text, expression, rule } of expressionsOf(document, settings)) {
      const selectors = promqlFacts(expression).selectors.filter(
        ({ metricName = "" }) => !isShared(metricName),
      );
      for (const { node } of selectors) {
        const problem = findProblem(node, label, tenants);
        if (problem === undefined) continue;
        const [messageId, matcher] = problem;
        if (matcher === undefined)
          report("missing", { path, span: node.span }, { selector: excerpt(text, node.span), label });
        else report(messageId, { path, span: matcher.span }, { matcher: describeMatcher(matcher) });
      }
      const own = rule.labels.get(label);
      if (own !== undefined && tenants !== undefined && !tenants.has(own) && !own.includes("{{")) {
        report("overridden", { path: labelPath(rule, label) }, { label, value: quote(own) });
      }
      const loss =
        selectors.length === 0 || own !== undefined ? undefined : explainLoss(labelFlow(expression), label);
      if (loss !== undefined && loss.reason !== "emptyMatcher")
        report("dropped", { path, span: loss.span }, { reason: loss.message });
    }
  },
});

type Problem = readonly ["missing", undefined] | readonly ["inexact" | "foreign", LabelMatcher];

function findProblem(
  { matchers }: VectorSelector,
  label: string,
  tenants: ReadonlySet<string> | undefined,
): Problem | undefined {
  const own = matchers.filter(({ name }) => name === label);
  const exact = own.find(({ operator, value }) => operator === "=" && value !== "");
  if (exact !== undefined) return tenants?.has(exact.value) === false ? ["foreign", exact] : undefined;
  const [first] = own;
  if (first === undefined) return ["missing", undefined];
  if (tenants === undefined) return ["inexact", first];
  return own.some((matcher) => staysWithin(matcher, tenants)) ? undefined : ["inexact", first];
}

/** Allows nothing but some of the tenants. */
function staysWithin({ operator, value }: LabelMatcher, tenants: ReadonlySet<string>): boolean {
  if (operator !== "=~") return false;
  const { literal, alternatives } = analyzeRegex(value);
  const values = literal === undefined ? alternatives : [literal];
  return values?.every((tenant) => tenants.has(tenant)) ?? false;
}

function labelPath({ path, group, rule }: RuleFacts, label: string): Path {
  return [...(Object.hasOwn(rule.labels ?? {}, label) ? path : group.path), "labels", label];
}
