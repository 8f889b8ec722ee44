import { promqlFacts } from "../../languages/promql/facts.js";
import { defineRule } from "../../validator/rule.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";

const FUNCTIONS: ReadonlySet<string> = new Set(["sort", "sort_desc", "sort_by_label", "sort_by_label_desc"]);

export const sortInRule = defineRule({
  id: "promql/sort-in-rule",
  layer: "semantic",
  summary: "Disallow sorting in rules.",
  help: "Recorded series and alerts have no order. Sort in the dashboard or in the query a person reads.",
  severity: "info",
  appliesTo: PROMQL_KINDS,
  messages: {
    sort: "{function}() has no effect in a rule",
  },
  examples: [
    {
      title: "a sorted recording",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate5m
        expr: sort_desc(sum by (job) (rate(http_requests_total[5m])))
`,
      expect: ["5:15 sort"],
    },
    {
      title: "an unsorted one",
      source: `groups:
  - name: api
    rules:
      - record: job:http_requests:rate5m
        expr: sum by (job) (rate(http_requests_total[5m]))
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { name, nameSpan } of promqlFacts(expression).calls) {
        if (FUNCTIONS.has(name)) report("sort", { path, alsoAt, span: nameSpan }, { function: name });
      }
    }
  },
});
