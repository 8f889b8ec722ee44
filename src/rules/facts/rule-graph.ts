import type { VectorSelector } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import type { Settings } from "../../schemas/validation/settings.js";
import type { CheckedDocument } from "../../validator/rule.js";
import { expressionsOf, type ParsedExpression } from "./expressions.js";
import { type PromqlKind, type RuleFacts, ruleFileFacts } from "./rule-file.js";

/** A rule and the document it stands in. */
export interface RuleNode<Kind extends PromqlKind = "prometheus-rules"> {
  readonly document: CheckedDocument<Kind>;
  readonly rule: RuleFacts;
}

/** A place where a rule reads a metric by its name. */
export interface MetricRead<Kind extends PromqlKind = "prometheus-rules"> extends RuleNode<Kind> {
  readonly expression: ParsedExpression;
  readonly metric: string;
  readonly selector: VectorSelector;
  /** The window of a range vector selector, in milliseconds, if it is a constant. */
  readonly rangeMs: number | undefined;
}

/** Who records and who reads which metric, over all documents of a run. */
export interface RuleGraph<Kind extends PromqlKind = "prometheus-rules"> {
  readonly rules: readonly RuleNode<Kind>[];
  readonly recorded: ReadonlyMap<string, readonly RuleNode<Kind>[]>;
  readonly alerts: ReadonlySet<string>;
  readonly reads: readonly MetricRead<Kind>[];
}

const known = new WeakMap<readonly CheckedDocument<PromqlKind>[], RuleGraph<PromqlKind>>();

/** The graph of the rules in `documents`; built once for all rules that ask with the same list. */
export function ruleGraph<Kind extends PromqlKind>(
  documents: readonly CheckedDocument<Kind>[],
  settings: Settings,
): RuleGraph<Kind> {
  const graph = known.get(documents) ?? build(documents, settings);
  known.set(documents, graph);
  // It was built of documents of these kinds.
  return graph as unknown as RuleGraph<Kind>;
}

function build(documents: readonly CheckedDocument<PromqlKind>[], settings: Settings): RuleGraph<PromqlKind> {
  const rules = documents.flatMap((document) =>
    ruleFileFacts(document, settings).rules.map((rule): RuleNode<PromqlKind> => ({ document, rule })),
  );
  const recorded = new Map<string, RuleNode<PromqlKind>[]>();
  for (const node of rules) {
    if (node.rule.type !== "recording") continue;
    const nodes = recorded.get(node.rule.name);
    if (nodes === undefined) recorded.set(node.rule.name, [node]);
    else nodes.push(node);
  }
  const alerts = new Set(rules.flatMap(({ rule }) => rule.rule.alert ?? []));
  return { rules, recorded, alerts, reads: documents.flatMap((document) => readsOf(document, settings)) };
}

function readsOf(
  document: CheckedDocument<PromqlKind>,
  settings: Settings,
): readonly MetricRead<PromqlKind>[] {
  return expressionsOf(document, settings).flatMap((expression) =>
    promqlFacts(expression.expression).selectors.flatMap(({ node, metricName, rangeMs }) =>
      metricName === undefined
        ? []
        : [{ document, rule: expression.rule, expression, metric: metricName, selector: node, rangeMs }],
    ),
  );
}
