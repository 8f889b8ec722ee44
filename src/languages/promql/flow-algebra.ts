import type { Span } from "../../base/position.js";

export const METRIC_NAME = "__name__";

/** Why a label is not on a result. */
export type LossReason =
  /** `sum by (…)` leaves it out. */
  | "aggregated"
  /** `sum without (…)` names it. */
  | "without"
  /** A one-to-one operator with `on (…)` keeps only the labels listed. */
  | "on"
  /** A one-to-one operator with `ignoring (…)` drops the labels listed. */
  | "ignoring"
  /** `group_left (…)` takes it from a side that has no such label. */
  | "notCopied"
  /** A function drops it, as `histogram_quantile` does with `le`. */
  | "function"
  /** `label_replace` or `label_join` sets it to the empty string. */
  | "replaced"
  /** `absent` only has the labels of its `=` matchers. */
  | "absent"
  /** Numbers, `scalar(…)` and `vector(…)` have no labels. */
  | "scalar"
  /** `{l=""}` */
  | "emptyMatcher"
  /** The metric name, which most functions and operators drop. */
  | "nameDropped";

export interface LostLabel {
  readonly label: string;
  readonly reason: LossReason;
  /** The part of the expression that loses it. */
  readonly span: Span;
  /** A sentence without a full stop: `"instance" is aggregated away by sum by (job)`. */
  readonly message: string;
}

/** What is known of the labels of an expression's result before it runs. Errs towards "may have". */
export interface LabelFlow {
  /** Labels that every series of the result carries with a value. */
  readonly certain: ReadonlySet<string>;
  /** `only`: no other label can be there. `any`: every label can, but for those in `lost`. */
  readonly possible: PossibleLabels;
  /** Losses of labels that the expression names. With `only` there are others; see {@link explainLoss}. */
  readonly lost: ReadonlyMap<string, LostLabel>;
  /** The labels of `certain` that have the same value on every series. */
  readonly values: ReadonlyMap<string, string>;
  /** How many series there can be at most. A number counts as one. */
  readonly cardinality: Cardinality;
  /** There is a result whatever is stored: `vector(1)`, `time() > bool 0`. */
  readonly alwaysReturns: boolean;
  /** A number or a string, which matches every series, and not a vector. */
  readonly isScalar: boolean;
  /** The value of every sample where it does not depend on what is stored: 2 for `vector(1) + 1`. */
  readonly constant: number | undefined;
}

export type PossibleLabels = OnlyLabels | { readonly kind: "any" };
export type Cardinality = "none" | "one" | "many";

interface OnlyLabels {
  readonly kind: "only";
  readonly labels: ReadonlySet<string>;
  /** Says why another label is not there, unless `source`, the operand, already lacks it. */
  readonly explain: Explain;
  readonly source?: LabelFlow;
}

export type Explain = (label: string) => LostLabel;

/** More labels than this are not told apart, so that the cost of a hostile expression stays linear. */
export const MAX_TRACKED = 500;

const NONE: ReadonlySet<string> = new Set();
const NO_VALUES: ReadonlyMap<string, string> = new Map();
const NO_LOSSES: ReadonlyMap<string, LostLabel> = new Map();
const ANY: PossibleLabels = { kind: "any" };

export function canHave(flow: LabelFlow, label: string): boolean {
  return flow.possible.kind === "only" ? flow.possible.labels.has(label) : !flow.lost.has(label);
}

/** Why `label` cannot be on the result; `undefined` when it can. */
export function explainLoss(flow: LabelFlow, label: string): LostLabel | undefined {
  while (true) {
    const named = flow.lost.get(label);
    if (named !== undefined) return named;
    if (flow.possible.kind === "any" || flow.possible.labels.has(label)) return undefined;
    const { source, explain } = flow.possible;
    if (source === undefined || canHave(source, label)) return explain(label);
    flow = source;
  }
}

/** Nothing is known. */
export const UNKNOWN: LabelFlow = {
  certain: NONE,
  possible: ANY,
  lost: NO_LOSSES,
  values: NO_VALUES,
  cardinality: "many",
  alwaysReturns: false,
  isScalar: false,
  constant: undefined,
};

/** A result without labels. */
export function emptyFlow(explain: Explain, parts: Pick<LabelFlow, "alwaysReturns" | "isScalar">): LabelFlow {
  return { ...UNKNOWN, possible: { kind: "only", labels: NONE, explain }, cardinality: "one", ...parts };
}

/** Changes parts of a flow and puts right what depends on them. */
export function derive(flow: LabelFlow, parts: Partial<LabelFlow>): LabelFlow {
  const next = { ...flow, ...parts };
  return next.cardinality === "many" && identifiesOneSeries(next) ? { ...next, cardinality: "one" } : next;
}

/** Two series of a result never have the same labels. */
function identifiesOneSeries({ possible, values }: LabelFlow): boolean {
  if (possible.kind === "any" || possible.labels.size > values.size) return false;
  for (const label of possible.labels) if (!values.has(label)) return false;
  return true;
}

/** Keeps the labels listed and loses all others. */
export function keepOnly(flow: LabelFlow, labels: Iterable<string>, explain: Explain): LabelFlow {
  const kept = new Set<string>();
  for (const label of labels) if (canHave(flow, label)) kept.add(label);
  const lost = new Map(flow.lost);
  const before = flow.possible.kind === "only" ? flow.possible.labels : flow.certain;
  for (const label of before) {
    if (!kept.has(label) && lost.size < MAX_TRACKED) lost.set(label, explain(label));
  }
  const isTracked = kept.size <= MAX_TRACKED;
  return derive(flow, {
    possible: isTracked ? { kind: "only", labels: kept, explain, source: flow } : ANY,
    lost: isTracked ? lost : NO_LOSSES,
    certain: filterSet(flow.certain, (label) => kept.has(label)),
    values: filterMap(flow.values, (label) => kept.has(label)),
  });
}

/** Removes the labels listed. */
export function remove(flow: LabelFlow, labels: Iterable<string>, explain: Explain): LabelFlow {
  const removed = new Set<string>();
  const lost = new Map(flow.lost);
  for (const label of labels) {
    if (!canHave(flow, label) || lost.size >= MAX_TRACKED) continue;
    removed.add(label);
    lost.set(label, explain(label));
  }
  if (removed.size === 0) return flow;
  return derive(flow, {
    possible: filterPossible(flow.possible, (label) => !removed.has(label)),
    lost,
    certain: filterSet(flow.certain, (label) => !removed.has(label)),
    values: filterMap(flow.values, (label) => !removed.has(label)),
  });
}

export interface LabelState {
  readonly isCertain: boolean;
  readonly value?: string | undefined;
}

/** Says that `label` may be there, and what is known of it. */
export function setLabel(flow: LabelFlow, label: string, { isCertain, value }: LabelState): LabelFlow {
  if (flow.certain.size >= MAX_TRACKED) isCertain = false;
  const lost = new Map(flow.lost);
  lost.delete(label);
  const certain = new Set(flow.certain);
  const values = new Map(flow.values);
  certain.delete(label);
  values.delete(label);
  if (isCertain) certain.add(label);
  if (isCertain && value !== undefined) values.set(label, value);
  let { possible } = flow;
  if (possible.kind === "only" && !possible.labels.has(label)) {
    possible = { ...possible, labels: new Set(possible.labels).add(label) };
  }
  return derive(flow, { certain, values, lost, possible });
}

/**
 * Drops the metric name. Servers with the feature `type-and-unit-labels` drop `__type__` and `__unit__` with it.
 */
export function dropName(flow: LabelFlow, explain: Explain): LabelFlow {
  const nameless = remove(flow, [METRIC_NAME], explain);
  if (!nameless.certain.has("__type__") && !nameless.certain.has("__unit__")) return nameless;
  const stays = (label: string): boolean => label !== "__type__" && label !== "__unit__";
  return derive(nameless, {
    certain: filterSet(nameless.certain, stays),
    values: filterMap(nameless.values, stays),
  });
}

/** Series of either side. */
export function join(left: LabelFlow, right: LabelFlow): LabelFlow {
  if (left.cardinality === "none") return right;
  if (right.cardinality === "none") return left;
  return derive(left, {
    certain: filterSet(left.certain, (label) => right.certain.has(label)),
    values: filterMap(left.values, (label, value) => right.values.get(label) === value),
    possible: unitePossible(left, right),
    lost: filterMap(
      left.possible.kind === "any" || right.possible.kind === "only" ? left.lost : right.lost,
      (label) => {
        return !canHave(left, label) && !canHave(right, label);
      },
    ),
    cardinality: "many",
    alwaysReturns: left.alwaysReturns || right.alwaysReturns,
  });
}

function unitePossible(left: LabelFlow, right: LabelFlow): PossibleLabels {
  if (left.possible.kind === "any" || right.possible.kind === "any") return ANY;
  const labels = new Set([...left.possible.labels, ...right.possible.labels]);
  return labels.size > MAX_TRACKED ? ANY : { ...left.possible, labels, source: left };
}

/**
 * What `flow` is known to be where a series of `other` has the same values for the labels that `isMatched` names:
 * what is certain there is certain here.
 */
export function refine(flow: LabelFlow, other: LabelFlow, isMatched: (label: string) => boolean): LabelFlow {
  const certain = new Set(flow.certain);
  const values = new Map(flow.values);
  for (const label of other.certain) {
    if (!isMatched(label) || !canHave(flow, label) || certain.size >= MAX_TRACKED) continue;
    certain.add(label);
    const value = other.values.get(label);
    if (value !== undefined) values.set(label, value);
  }
  return certain.size === flow.certain.size && values.size === flow.values.size
    ? flow
    : derive(flow, { certain, values });
}

function filterSet(set: ReadonlySet<string>, keeps: (label: string) => boolean): ReadonlySet<string> {
  return set.size === 0 ? set : new Set([...set].filter(keeps));
}

function filterMap<Value>(
  map: ReadonlyMap<string, Value>,
  keeps: (label: string, value: Value) => boolean,
): ReadonlyMap<string, Value> {
  return map.size === 0 ? map : new Map([...map].filter(([label, value]) => keeps(label, value)));
}

function filterPossible(possible: PossibleLabels, keeps: (label: string) => boolean): PossibleLabels {
  return possible.kind === "any" ? possible : { ...possible, labels: filterSet(possible.labels, keeps) };
}
