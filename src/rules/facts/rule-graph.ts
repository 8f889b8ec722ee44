import type { VectorSelector } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import type { CheckedDocument } from "../../validator/rule.js";
import type { Settings } from "../../validator/settings.js";
import { expressionsOf, type ParsedExpression } from "./expressions.js";
import { type RuleFacts, ruleFileFacts } from "./rule-file.js";

/** A rule and the document it stands in. */
export interface RuleNode {
  readonly document: CheckedDocument<"prometheus-rules">;
  readonly rule: RuleFacts;
}

/** A place where a rule reads a metric by its name. */
export interface MetricRead extends RuleNode {
  readonly expression: ParsedExpression;
  readonly metric: string;
  readonly selector: VectorSelector;
  /** The window of a range vector selector, in milliseconds, if it is a constant. */
  readonly rangeMs: number | undefined;
}

/** Who records and who reads which metric, over all rule files of a run. */
export interface RuleGraph {
  readonly rules: readonly RuleNode[];
  readonly recorded: ReadonlyMap<string, readonly RuleNode[]>;
  readonly alerts: ReadonlySet<string>;
  readonly reads: readonly MetricRead[];
}

const known = new WeakMap<readonly CheckedDocument<"prometheus-rules">[], RuleGraph>();

/** The graph of the rules in `documents`; built once for all rules that ask with the same list. */
export function ruleGraph(
  documents: readonly CheckedDocument<"prometheus-rules">[],
  settings: Settings,
): RuleGraph {
  const graph = known.get(documents) ?? build(documents, settings);
  known.set(documents, graph);
  return graph;
}

function build(documents: readonly CheckedDocument<"prometheus-rules">[], settings: Settings): RuleGraph {
  const rules = documents.flatMap((document) =>
    ruleFileFacts(document, settings).rules.map((rule): RuleNode => ({ document, rule })),
  );
  const recorded = new Map<string, RuleNode[]>();
  for (const node of rules) {
    if (node.rule.type !== "recording") continue;
    const nodes = recorded.get(node.rule.name);
    if (nodes === undefined) recorded.set(node.rule.name, [node]);
    else nodes.push(node);
  }
  const alerts = new Set(rules.filter(({ rule }) => rule.type === "alerting").map(({ rule }) => rule.name));
  return { rules, recorded, alerts, reads: documents.flatMap((document) => readsOf(document, settings)) };
}

function readsOf(document: CheckedDocument<"prometheus-rules">, settings: Settings): readonly MetricRead[] {
  return expressionsOf(document, settings).flatMap((expression) =>
    promqlFacts(expression.expression).selectors.flatMap(({ node, metricName, rangeMs }) =>
      metricName === undefined
        ? []
        : [{ document, rule: expression.rule, expression, metric: metricName, selector: node, rangeMs }],
    ),
  );
}
