import type { ValueType } from "./ast.js";

/** What a PromQL function takes and gives (`promql/parser/functions.go` of Prometheus 3.14). */
export interface PromqlFunction {
  readonly name: string;
  readonly argTypes: readonly ValueType[];
  /**
   * 0: takes exactly `argTypes`. Otherwise the last of them is optional: it may be left out, and may come up to
   * `variadic` times, or any number of times when negative.
   */
  readonly variadic: number;
  readonly returnType: ValueType;
  /** Needs `--enable-feature=promql-experimental-functions`. */
  readonly isExperimental: boolean;
  /** The first version that has it. Absent when 2.42 has it already. */
  readonly since?: string;
  /** The first version that has it without a flag, when it was experimental before. */
  readonly stableSince?: string;
  /** The first version that no longer has it. */
  readonly removedIn?: string;
}

type Signature = readonly [
  names: string,
  argTypes: readonly ValueType[],
  returnType: ValueType,
  extras?: Extras,
];
type Extras = Partial<Omit<PromqlFunction, "name" | "argTypes" | "returnType">>;

const experimental = (since: string, variadic = 0): Extras => ({ isExperimental: true, since, variadic });

const SIGNATURES: readonly Signature[] = [
  ["abs ceil exp floor ln log2 log10 sgn sqrt", ["vector"], "vector"],
  ["acos acosh asin asinh atan atanh cos cosh sin sinh tan tanh deg rad", ["vector"], "vector"],
  ["absent timestamp sort sort_desc", ["vector"], "vector"],
  [
    "absent_over_time avg_over_time changes count_over_time delta deriv idelta increase irate",
    ["matrix"],
    "vector",
  ],
  ["last_over_time max_over_time min_over_time present_over_time rate resets", ["matrix"], "vector"],
  ["stddev_over_time stdvar_over_time sum_over_time", ["matrix"], "vector"],
  ["first_over_time", ["matrix"], "vector", { since: "3.7", stableSince: "3.14" }],
  ["mad_over_time", ["matrix"], "vector", experimental("2.49")],
  ["ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time", ["matrix"], "vector", experimental("3.5")],
  ["ts_of_first_over_time", ["matrix"], "vector", experimental("3.7")],
  ["quantile_over_time", ["scalar", "matrix"], "vector"],
  ["predict_linear", ["matrix", "scalar"], "vector"],
  ["double_exponential_smoothing", ["matrix", "scalar", "scalar"], "vector", experimental("3.0")],
  ["holt_winters", ["matrix", "scalar", "scalar"], "vector", { removedIn: "3.0" }],
  ["clamp", ["vector", "scalar", "scalar"], "vector"],
  ["clamp_max clamp_min", ["vector", "scalar"], "vector"],
  ["round", ["vector", "scalar"], "vector", { variadic: 1 }],
  ["day_of_month day_of_week day_of_year days_in_month", ["vector"], "vector", { variadic: 1 }],
  ["hour minute month year", ["vector"], "vector", { variadic: 1 }],
  ["start_timestamp", ["vector"], "vector", experimental("3.12")],
  ["histogram_count histogram_sum", ["vector"], "vector"],
  ["histogram_avg", ["vector"], "vector", { since: "2.51" }],
  ["histogram_stddev histogram_stdvar", ["vector"], "vector", { since: "2.47" }],
  ["histogram_fraction", ["scalar", "scalar", "vector"], "vector"],
  ["histogram_quantile", ["scalar", "vector"], "vector"],
  ["histogram_quantiles", ["vector", "string", "scalar", "scalar"], "vector", experimental("3.11", 9)],
  ["info", ["vector", "vector"], "vector", experimental("3.0", 1)],
  ["label_replace", ["vector", "string", "string", "string", "string"], "vector"],
  ["label_join", ["vector", "string", "string", "string"], "vector", { variadic: -1 }],
  ["sort_by_label sort_by_label_desc", ["vector", "string"], "vector", experimental("2.49", -1)],
  ["scalar", ["vector"], "scalar"],
  ["vector", ["scalar"], "vector"],
  ["time pi", [], "scalar"],
  ["start end range", [], "scalar", experimental("3.12")],
  ["step", [], "scalar", experimental("3.12")],
  ["max_of min_of", ["scalar", "scalar"], "scalar", experimental("3.13")],
];

function expand([names, argTypes, returnType, extras]: Signature): PromqlFunction[] {
  return names
    .split(" ")
    .map((name) => ({ name, argTypes, returnType, variadic: 0, isExperimental: false, ...extras }));
}

/** Every function of Prometheus 2.42 to 3.14, by name; what a version has follows from `since` and `removedIn`. */
export const PROMQL_FUNCTIONS: ReadonlyMap<string, PromqlFunction> = new Map(
  SIGNATURES.flatMap(expand).map((entry) => [entry.name, entry]),
);
