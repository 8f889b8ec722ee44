import * as z from "zod";
import type { LabelMatcher } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { excerpt, quote } from "../facts/expression-text.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { isRegexMatcher } from "../facts/matchers.js";
import { PatternSchema } from "../facts/pattern.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const requirement = z.strictObject({
  /** The label a selector has to have a matcher for. */
  label: z.string().min(1),
  /** What the matcher's value has to be like; anything but the empty value when left out. */
  value: PatternSchema.optional(),
  /** Names of the metrics this is about; all when left out. */
  metrics: PatternSchema.optional(),
  /** Functions and aggregations the selector has to stand in for this to count, such as `["absent"]`. */
  within: z.array(z.string().min(1)).optional(),
});

export const selectorMatcherMissing = defineRule({
  id: "promql/selector-matcher-missing",
  layer: "semantic",
  summary: "Require the configured label matchers in selectors.",
  help: "Which matchers a selector needs is a policy of your organization: it is in the options of this rule.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/selector"],
  messages: {
    missing: "{selector} has no matcher for {label}",
    value: "{matcher} is not a value of {label} that is allowed here",
  },
  options: z.strictObject({
    /** Nothing is required unless it is listed here. */
    required: z.array(requirement).default([]),
  }),
  examples: [
    {
      title: "absent() needs a job",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Gone\n        expr: absent(up{zone="a"}) and on () up\n',
      options: { required: [{ label: "job", within: ["absent"] }] },
      expect: ["5:22 missing"],
    },
    {
      title: "a value that is not allowed",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{env="test"} == 0\n',
      options: { required: [{ label: "env", value: "prod|staging", metrics: "up" }] },
      expect: ["5:18 value"],
    },
    {
      title: "as required",
      source: 'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up{env="prod"} == 0\n',
      options: { required: [{ label: "env", value: "prod|staging", metrics: "up" }] },
      expect: [],
    },
    {
      title: "nothing required",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const required = options.required.map(({ label, value = ".+", metrics = ".*", within }) => ({
      label,
      isAllowed: createMatcher(value),
      isMeant: createMatcher(metrics),
      within: within === undefined ? undefined : new Set(within),
    }));
    if (required.length === 0) return;
    for (const { path, text, expression, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { node, metricName, wrappers } of promqlFacts(expression).selectors) {
        for (const { label, isAllowed, isMeant, within } of required) {
          if (
            !isMeant(metricName ?? "") ||
            (within !== undefined && !wrappers.some((name) => within.has(name)))
          )
            continue;
          const matchers = node.matchers.filter(
            ({ name, operator }) => name === label && isPositive(operator),
          );
          const wrong = matchers.find((matcher) => !isRegexMatcher(matcher) && !isAllowed(matcher.value));
          const data = { label: quote(label) };
          if (matchers.length === 0) {
            report(
              "missing",
              { path, alsoAt, span: node.span },
              { ...data, selector: excerpt(text, node.span) },
            );
          } else if (wrong !== undefined) {
            report(
              "value",
              { path, alsoAt, span: wrong.span },
              { ...data, matcher: excerpt(text, wrong.span) },
            );
          }
        }
      }
    }
  },
});

function isPositive(operator: LabelMatcher["operator"]): boolean {
  return operator === "=" || operator === "=~";
}
