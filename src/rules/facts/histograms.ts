import type { Call, Expression } from "../../languages/promql/ast.js";
import { metricKindByName, promqlFacts, type SelectorFact } from "../../languages/promql/facts.js";

/** A function that reads a histogram, with the argument that holds it. */
export interface HistogramCall {
  readonly call: Call;
  readonly histogram: Expression;
}

/** Functions for classic histograms (series with a label `le`) as well as native ones: which argument is the histogram. */
export const HISTOGRAM_FUNCTIONS: ReadonlyMap<string, number> = new Map([
  ["histogram_quantile", 1],
  ["histogram_quantiles", 0],
  ["histogram_fraction", 2],
]);

/** The calls of {@link HISTOGRAM_FUNCTIONS} in an expression. */
export function histogramCallsOf(expression: Expression): readonly HistogramCall[] {
  return promqlFacts(expression).calls.flatMap((call) => {
    const histogram = call.args[HISTOGRAM_FUNCTIONS.get(call.name) ?? -1];
    return histogram === undefined ? [] : [{ call, histogram }];
  });
}

/** The selectors of an expression that read buckets of a classic histogram, by their name. */
export function bucketSelectorsOf(expression: Expression): readonly SelectorFact[] {
  return promqlFacts(expression).selectors.filter(
    ({ metricName }) => metricName !== undefined && metricKindByName(metricName) === "histogram-bucket",
  );
}
