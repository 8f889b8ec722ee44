import type { Aggregation, Call, Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { constantString } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { isLabelName } from "../facts/target-version.js";

export const labelNameArgument = defineRule({
  id: "promql/label-name-argument",
  layer: "semantic",
  summary: "Require valid names for the labels that functions write and join.",
  help: "Prometheus checks the name when it evaluates the rule, and fails every time.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: {
    empty: "{function}() fails: a label without a name",
    invalid: '{function}() fails: "{label}" is no label name for this server',
  },
  examples: [
    {
      title: "arguments in the wrong order",
      source: `groups:
  - name: api
    rules:
      - record: node:up
        expr: label_replace(up, "", "$1", "instance", "(.*):.*")
`,
      expect: ["5:33 empty"],
    },
    {
      title: "a name only newer servers know",
      source: `groups:
  - name: api
    rules:
      - record: node:up
        expr: label_join(up, "node.name", ":", "instance", "zone")
`,
      settings: { prometheus: { nameScheme: "legacy" } },
      expect: ["5:30 invalid"],
    },
    {
      title: "a plain name",
      source: `groups:
  - name: api
    rules:
      - record: node:up
        expr: label_replace(up, "node", "$1", "instance", "(.*):.*")
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      const { aggregations, calls } = promqlFacts(expression);
      for (const { user, argument } of [
        ...calls.flatMap(labelsOfCall),
        ...aggregations.flatMap(labelsOfAggregation),
      ]) {
        const label = constantString(argument);
        const place = { path, alsoAt, span: argument.span };
        if (label === "") report("empty", place, { function: user });
        else if (label !== undefined && !isLabelName(label, settings))
          report("invalid", place, { function: user, label });
      }
    }
  },
});

interface NamedLabel {
  readonly user: string;
  readonly argument: Expression;
}

const WRITERS: ReadonlySet<string> = new Set(["label_replace", "histogram_quantiles"]);

/** The arguments of functions that have to be label names; label_replace does not mind where it reads from. */
function labelsOfCall({ name, args }: Call): readonly NamedLabel[] {
  const [, destination, , ...sources] = args;
  if (destination === undefined) return [];
  if (WRITERS.has(name)) return [{ user: name, argument: destination }];
  return name === "label_join" ? [destination, ...sources].map((argument) => ({ user: name, argument })) : [];
}

function labelsOfAggregation({ operator, parameter }: Aggregation): readonly NamedLabel[] {
  return operator === "count_values" && parameter !== undefined
    ? [{ user: operator, argument: parameter }]
    : [];
}
