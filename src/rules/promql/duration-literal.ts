import { printPrometheusDuration } from "../../languages/duration.js";
import type { Expression } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { visit, withoutParens } from "../../languages/promql/visit.js";
import { defineRule } from "../../validator/rule.js";
import { constantNumber } from "../facts/constants.js";
import { distinctExpressionsOf } from "../facts/expressions.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { hasVersion } from "../facts/target-version.js";
import { isComparison } from "../facts/value-range.js";

const SHORTEST_SECONDS = 60;

export const durationLiteral = defineRule({
  id: "promql/duration-literal",
  layer: "semantic",
  summary: "Require an age to be compared with a duration instead of a number of seconds.",
  help: "Since Prometheus 2.54 a duration may stand wherever a number of seconds may: `> 2h` is easier to read than `> 7200` or `> 2 * 60 * 60`.",
  severity: "info",
  preset: "strict",
  appliesTo: PROMQL_KINDS,
  messages: {
    seconds: "write {duration} for this number of seconds",
  },
  examples: [
    {
      title: "an age in seconds",
      source: `groups:
  - name: backup
    rules:
      - alert: BackupOld
        expr: time() - backup_finished_timestamp_seconds > 2 * 24 * 3600
`,
      expect: ["5:60 seconds"],
    },
    {
      title: "a duration, and a server that does not know these yet",
      source: `groups:
  - name: backup
    rules:
      - alert: BackupOld
        expr: time() - backup_finished_timestamp_seconds > 2d
`,
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    if (!hasVersion(settings, "2.54")) return;
    for (const { expression, path, alsoAt } of distinctExpressionsOf(document, settings)) {
      for (const { operator, left, right } of promqlFacts(expression).binaries) {
        const seconds = constantNumber(right);
        if (!isComparison(operator) || !isAge(left) || seconds === undefined || isDuration(right)) continue;
        // Up to the longest duration that can be written.
        if (!Number.isInteger(seconds) || seconds < SHORTEST_SECONDS || seconds > 2 ** 33) continue;
        report(
          "seconds",
          { path, alsoAt, span: right.span },
          { duration: printPrometheusDuration(seconds * 1_000) },
        );
      }
    }
  },
});

function isAge(expression: Expression): boolean {
  const node = withoutParens(expression);
  if (node.type !== "binary" || node.operator !== "-") return false;
  const clock = withoutParens(node.left);
  return clock.type === "call" && clock.name === "time";
}

/** Whether a duration is part of it, as in `2 * 1d`. */
function isDuration(expression: Expression): boolean {
  let found = false;
  visit(expression, {
    enter(node) {
      found ||= node.type === "number" && node.isDuration;
    },
  });
  return found;
}
