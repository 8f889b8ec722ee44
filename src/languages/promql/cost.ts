import { analyzeRegex } from "../regex.js";
import type { Expression, Subquery, VectorSelector } from "./ast.js";
import { durationMs, promqlFacts, type SelectorFact } from "./facts.js";
import { matchersOf } from "./matchers.js";

export interface CostOptions {
  readonly scrapeIntervalMs: number;
  /** How often the expression runs, and the step of subqueries that give none. */
  readonly evaluationIntervalMs: number;
  /** How many series a metric has, where that is known; `undefined` asks about a selector without a name. */
  readonly cardinality?: (metric: string | undefined) => number | undefined;
}

export interface CostEstimate {
  /** Samples read per second of evaluation interval. Good for comparing expressions, not for planning capacity. */
  readonly score: number;
  /** The selector that costs most. */
  readonly top: { readonly selector: VectorSelector; readonly score: number } | undefined;
  /** How often the part that runs most often does each time the whole runs: nested subqueries multiply. 1 without them. */
  readonly subqueryEvaluations: number;
}

/** Series of a selector of which nothing is known but its matchers. */
const SERIES_BY_EQUALITY = 10;
const SERIES_BY_NAME = 100;
const SERIES_WITHOUT_NAME = 100_000;
const BUCKETS = 100;
/** What a regular expression costs more than a plain value. */
const REGEX_FACTOR = 3;

export function estimateCost(expression: Expression, options: CostOptions): CostEstimate {
  const { selectors, ranges } = promqlFacts(expression);
  let score = 0;
  let top: CostEstimate["top"];
  for (const fact of selectors) {
    const own = selectorScore(fact, options);
    score += own;
    if (top === undefined || own > top.score) top = { selector: fact.node, score: own };
  }
  let subqueryEvaluations = 1;
  for (const { node, subqueries } of ranges) {
    if (node.type !== "subquery") continue;
    subqueryEvaluations = Math.max(subqueryEvaluations, evaluationsOf([...subqueries, node], options));
  }
  return { score, top, subqueryEvaluations };
}

function selectorScore(fact: SelectorFact, options: CostOptions): number {
  const series = options.cardinality?.(fact.metricName) ?? defaultSeries(fact);
  const samples = Math.max(1, (fact.rangeMs ?? 0) / options.scrapeIntervalMs);
  const hasRegex = fact.node.matchers.some(
    ({ operator, value }) =>
      (operator === "=~" || operator === "!~") && analyzeRegex(value).literal === undefined,
  );
  const perRun = series * samples * evaluationsOf(fact.subqueries, options) * (hasRegex ? REGEX_FACTOR : 1);
  return perRun / (options.evaluationIntervalMs / 1000);
}

function defaultSeries({ node, metricName }: SelectorFact): number {
  if (metricName === undefined) return SERIES_WITHOUT_NAME;
  const isNarrow = matchersOf(node).some(({ name, operator }) => operator === "=" && name !== "__name__");
  const series = isNarrow ? SERIES_BY_EQUALITY : SERIES_BY_NAME;
  return metricName.endsWith("_bucket") ? series * BUCKETS : series;
}

function evaluationsOf(subqueries: readonly Subquery[], options: CostOptions): number {
  let evaluations = 1;
  for (const { range, step } of subqueries) {
    const stepMs = (step === undefined ? undefined : durationMs(step)) ?? options.evaluationIntervalMs;
    const rangeMs = durationMs(range) ?? 0;
    if (stepMs > 0) evaluations *= Math.max(1, rangeMs / stepMs);
  }
  return evaluations;
}
