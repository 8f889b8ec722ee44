import * as z from "zod";
import { suggest } from "../../base/suggest.js";
import { defineSetRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { ruleGraph } from "../facts/rule-graph.js";

/** Names that differ in more letters are two names, not one with a slip in it. */
const MAX_SLIPS = 2;
/** Looking for similar names costs time; a run with more unknown names than this has other problems. */
const MAX_SEARCHES = 500;

const DIGITS = /\d+/g;

export const dependencyMissing = defineSetRule({
  id: "prometheus/dependency-missing",
  layer: "consistency",
  summary: "Require a recording rule for every metric whose name has a colon.",
  help: "Names with a colon are those of recording rules. One that no rule records selects nothing, and an alert on it never fires.",
  severity: "warning",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint promql/series"],
  messages: {
    misspelled: 'No rule records "{metric}"; did you mean "{suggestion}"?',
    missing: 'No rule records "{metric}"',
  },
  options: z.strictObject({
    complete: z
      .boolean()
      .default(false)
      .describe(
        "All rule files are given: report every name that none of them records, not only probable slips.",
      ),
  }),
  examples: [
    {
      title: "a slip in the name",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:requests:rate5m\n        expr: sum by (job) (rate(requests_total[5m]))\n      - alert: NoRequests\n        expr: job:request:rate5m == 0\n        for: 5m\n",
      expect: ["7:15 misspelled"],
    },
    {
      title: "a name that another file may record",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: NoRequests\n        expr: job:requests:rate5m == 0\n        for: 5m\n",
      expect: [],
    },
    {
      title: "the same when all files are there",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: NoRequests\n        expr: job:requests:rate5m == 0\n        for: 5m\n",
      options: { complete: true },
      expect: ["5:15 missing"],
    },
  ],
  check({ documents, isComplete, options, settings, report }) {
    if (!isComplete) return;
    const { recorded, reads } = ruleGraph(documents, settings);
    const suggestions = new Map<string, string | undefined>();
    for (const { document, metric, selector, expression } of reads) {
      if (!metric.includes(":") || recorded.has(metric)) continue;
      if (!suggestions.has(metric) && suggestions.size < MAX_SEARCHES) {
        suggestions.set(metric, similarName(metric, recorded.keys()));
      }
      const suggestion = suggestions.get(metric);
      const place = { path: expression.path, span: selector.nameSpan ?? selector.span };
      if (suggestion !== undefined) report(document, "misspelled", place, { metric, suggestion });
      else if (options.complete) report(document, "missing", place, { metric });
    }
  },
});

/** Names that differ in their numbers only, such as `…:rate5m` and `…:rate1m`, are meant to be different. */
function similarName(metric: string, names: Iterable<string>): string | undefined {
  const suggestion = suggest(metric, names, MAX_SLIPS);
  return suggestion?.replaceAll(DIGITS, "") === metric.replaceAll(DIGITS, "") ? undefined : suggestion;
}
