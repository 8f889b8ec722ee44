import { analyzeRegex, checkRegex } from "../regex.js";
import type { Call, Expression, VectorSelector } from "./ast.js";
import {
  canHave,
  derive,
  dropName,
  type Explain,
  emptyFlow,
  type LabelFlow,
  type LabelState,
  type LossReason,
  METRIC_NAME,
  remove,
  setLabel,
  UNKNOWN,
} from "./flow-algebra.js";
import { groupByLabel, matcherTest } from "./matchers.js";
import { withoutParens } from "./visit.js";

/** What a call does to the flows of its arguments. Source: `promql/functions.go` of Prometheus 3.14. */
type Effect = (call: Call, args: readonly LabelFlow[]) => LabelFlow;

function names(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(" "));
}

/** Functions of a vector or range vector that keep all labels but the name and return something for every float sample. */
const TOTAL_FUNCTIONS = names(
  "abs acos acosh asin asinh atan atanh ceil clamp_max clamp_min cos cosh deg exp floor ln log10",
  "log2 rad round sgn sin sinh sqrt tan tanh timestamp",
);
/** As above, but these may leave series out. */
const PARTIAL_FUNCTIONS = names(
  "avg_over_time changes clamp count_over_time delta deriv double_exponential_smoothing",
  "histogram_avg histogram_count histogram_stddev histogram_stdvar histogram_sum holt_winters",
  "idelta increase irate mad_over_time max_over_time min_over_time predict_linear present_over_time",
  "quantile_over_time rate resets start_timestamp stddev_over_time stdvar_over_time sum_over_time",
  "ts_of_first_over_time ts_of_last_over_time ts_of_max_over_time ts_of_min_over_time",
);
const TRANSPARENT_FUNCTIONS = names(
  "first_over_time last_over_time sort sort_by_label sort_by_label_desc sort_desc",
);
const SCALAR_FUNCTIONS = names("end max_of min_of pi range scalar start step time");
const DATE_FUNCTIONS = names("day_of_month day_of_week day_of_year days_in_month hour minute month year");

/** Where the vector stands among the arguments when it is not the first one. */
const VECTOR_ARGUMENT: ReadonlyMap<string, number> = new Map([
  ["histogram_quantile", 1],
  ["quantile_over_time", 1],
  ["histogram_fraction", 2],
]);

const EFFECTS: ReadonlyMap<string, Effect> = new Map<string, Effect>([
  ...TOTAL_FUNCTIONS.map((name) => [name, dropsName] as const),
  ...PARTIAL_FUNCTIONS.map((name) => [name, dropsNameAndSeries] as const),
  ...TRANSPARENT_FUNCTIONS.map((name) => [name, vectorArgument] as const),
  ...SCALAR_FUNCTIONS.map((name) => [name, returnsScalar] as const),
  ...DATE_FUNCTIONS.map((name) => [name, datePart] as const),
  ["vector", returnsConstant],
  ["absent", absent],
  ["absent_over_time", absent],
  ["histogram_quantile", dropsBucket],
  ["histogram_fraction", dropsBucket],
  ["histogram_quantiles", quantiles],
  ["label_replace", labelReplace],
  ["label_join", labelJoin],
  ["info", info],
]);

/** The flow of a call; about an unknown function nothing is known. */
export function callFlow(call: Call, args: readonly LabelFlow[]): LabelFlow {
  const effect = EFFECTS.get(call.name);
  if (effect === undefined) return UNKNOWN;
  return effect(call, args);
}

function because({ name, nameSpan }: Call, reason: LossReason, verb: string): Explain {
  return (label) => ({ label, reason, span: nameSpan, message: `"${label}" is ${verb} ${name}()` });
}

function nameDropped(call: Call): Explain {
  return because(call, "nameDropped", "dropped by");
}

function vectorArgument(call: Call, args: readonly LabelFlow[]): LabelFlow {
  return args[VECTOR_ARGUMENT.get(call.name) ?? 0] ?? UNKNOWN;
}

function dropsName(call: Call, args: readonly LabelFlow[]): LabelFlow {
  return dropName(vectorArgument(call, args), nameDropped(call));
}

function dropsNameAndSeries(call: Call, args: readonly LabelFlow[]): LabelFlow {
  return derive(dropsName(call, args), { alwaysReturns: false });
}

function returnsScalar(call: Call): LabelFlow {
  const { name, nameSpan: span } = call;
  const explain: Explain = (label) => ({
    label,
    reason: "scalar",
    span,
    message: `"${label}" is not on the result of ${name}(), which has no labels`,
  });
  return emptyFlow(explain, { alwaysReturns: true, isScalar: true });
}

function returnsConstant(call: Call): LabelFlow {
  return { ...returnsScalar(call), isScalar: false };
}

function datePart(call: Call, args: readonly LabelFlow[]): LabelFlow {
  return args.length === 0 ? returnsConstant(call) : dropsName(call, args);
}

/** Of a native histogram that has a label `le` of its own, `le` would stay; nobody has one. */
function dropsBucket(call: Call, args: readonly LabelFlow[]): LabelFlow {
  return remove(dropsNameAndSeries(call, args), ["le"], because(call, "function", "dropped by"));
}

function quantiles(call: Call, args: readonly LabelFlow[]): LabelFlow {
  const label = stringValue(call.args[1]);
  const flow = dropsBucket(call, args);
  const isOne = call.args.length === 3;
  if (label === undefined) return UNKNOWN;
  return derive(setLabel(flow, label, { isCertain: true }), isOne ? {} : { cardinality: several(flow) });
}

function several({ cardinality }: LabelFlow): LabelFlow["cardinality"] {
  return cardinality === "none" ? "none" : "many";
}

/**
 * `absent` reads the matchers of its argument and only those: a label that several matchers name is mostly left out,
 * and anything but a selector gives no labels at all.
 */
function absent(call: Call, [input]: readonly LabelFlow[]): LabelFlow {
  const explain: Explain = (label) => ({
    ...because(call, "absent", "not on the result of")(label),
    message: `"${label}" is not on the result of ${call.name}(), which has only the labels its selector matches with "="`,
  });
  let flow = emptyFlow(explain, { alwaysReturns: input?.cardinality === "none", isScalar: false });
  const selector = selectorIn(call.args[0]);
  for (const [label, group] of groupByLabel(selector?.matchers ?? [])) {
    const equals = group.filter(({ operator }) => operator === "=");
    const last = group.at(-1);
    if (label === METRIC_NAME || equals.length !== 1 || last?.operator !== "=" || last.value === "") continue;
    // Versions differ on `{a=~"x|y",a="x"}`.
    flow = setLabel(flow, label, { isCertain: group.length === 1, value: last.value });
  }
  return derive(flow, { cardinality: input?.alwaysReturns === true ? "none" : "one" });
}

function selectorIn(expression: Expression | undefined): VectorSelector | undefined {
  const argument = expression === undefined ? undefined : withoutParens(expression);
  if (argument?.type === "matrix") return argument.selector;
  return argument?.type === "selector" ? argument : undefined;
}

/** The value of a string argument, which can only be a literal. */
export function stringValue(expression: Expression | undefined): string | undefined {
  const argument = expression === undefined ? undefined : withoutParens(expression);
  return argument?.type === "string" ? argument.value : undefined;
}

/** Go's `Regexp.Expand`: `$1`, `${1}`, `$name`; `$$` is a dollar sign. */
const REFERENCE = /\$(?:[\p{L}\p{Nd}_]+|\{[\p{L}\p{Nd}_]+\}|(\$))/gu;
const WHOLE_GROUP = /^\((?:\?P?<\w+>)?\.[*+]\)$/;
const WHOLE_REFERENCE = /^\$(?:[01]|\{[01]\})$/;

function labelReplace(call: Call, [input]: readonly LabelFlow[]): LabelFlow {
  const [label, replacement, source, pattern] = call.args.slice(1).map(stringValue);
  const isKnown =
    input !== undefined && label !== undefined && replacement !== undefined && source !== undefined;
  if (!isKnown || pattern === undefined || checkRegex(pattern, "matcher") !== undefined) return UNKNOWN;
  const matching = matches(input, source, pattern);
  if (matching === "never") return input;
  const written = replacementState(input, source, pattern, replacement);
  const before = stateOf(input, label);
  if (matching === "always") return write(call, input, label, written);
  const isCertain = before.isCertain && written.isCertain;
  const value = before.value === written.value ? written.value : undefined;
  if (written.value === "") return before.isCertain ? setLabel(input, label, { isCertain: false }) : input;
  return setLabel(input, label, { isCertain, value });
}

/** Sets a label on every series; the empty string removes it. */
function write(call: Call, flow: LabelFlow, label: string, state: LabelState): LabelFlow {
  if (state.value !== "") return setLabel(flow, label, state);
  return remove(flow, [label], because(call, "replaced", "set to the empty string by"));
}

/** What is known of a label's value, where "" stands for a label that is not there, as one without a name never is. */
function stateOf(flow: LabelFlow, label: string): LabelState {
  if (label === "" || !canHave(flow, label)) return { isCertain: false, value: "" };
  return { isCertain: flow.certain.has(label), value: flow.values.get(label) };
}

function matches(flow: LabelFlow, source: string, pattern: string): "always" | "never" | "maybe" {
  const { isCertain, value } = stateOf(flow, source);
  if (value !== undefined) {
    return matcherTest({ name: source, operator: "=~", value: pattern })(value) ? "always" : "never";
  }
  const { matchesEverything, matchesNonEmpty } = analyzeRegex(pattern);
  return matchesEverything || (matchesNonEmpty && isCertain) ? "always" : "maybe";
}

/** What `label_replace` writes where its pattern matches. */
function replacementState(flow: LabelFlow, source: string, pattern: string, replacement: string): LabelState {
  if (WHOLE_REFERENCE.test(replacement) && WHOLE_GROUP.test(pattern)) {
    const { isCertain, value } = stateOf(flow, source);
    return { isCertain: isCertain || pattern.includes("+"), value };
  }
  if (!replacement.includes("$")) return { isCertain: replacement !== "", value: replacement };
  return { isCertain: replacement.replace(REFERENCE, "$1") !== "" };
}

function labelJoin(call: Call, [input]: readonly LabelFlow[]): LabelFlow {
  const [label, separator, ...sources] = call.args.slice(1).map(stringValue);
  const isKnown = input !== undefined && label !== undefined && separator !== undefined;
  if (!isKnown) return UNKNOWN;
  const states = sources.map((source) => stateOf(input, source ?? ""));
  const known = states.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const value = known.length === states.length ? known.join(separator) : undefined;
  const isCertain = states.some((state) => state.isCertain) || (separator !== "" && sources.length > 1);
  return write(call, input, label, { isCertain, value });
}

/** `info` adds labels of info series: those its second argument names, or any. It never writes the name. */
function info(call: Call, [input = UNKNOWN]: readonly LabelFlow[]): LabelFlow {
  const added = new Set(selectorIn(call.args[1])?.matchers.map(({ name }) => name));
  added.delete(METRIC_NAME);
  let flow = derive(input, { alwaysReturns: false });
  if (added.size === 0) {
    const lost = [...input.lost].filter(([label]) => label === METRIC_NAME);
    return derive(flow, { possible: { kind: "any" }, lost: new Map(lost) });
  }
  for (const name of added) if (!canHave(flow, name)) flow = setLabel(flow, name, { isCertain: false });
  return flow;
}
