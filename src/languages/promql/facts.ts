import { calculate } from "./arithmetic.js";
import type {
  Aggregation,
  Binary,
  Call,
  DurationExpression,
  Expression,
  MatrixSelector,
  Subquery,
  VectorSelector,
} from "./ast.js";
import { metricNameOf } from "./matchers.js";
import { children } from "./visit.js";

export { metricNameOf } from "./matchers.js";

export interface SelectorFact {
  readonly node: VectorSelector;
  /** `undefined` where the name is not given exactly, as in `{__name__=~"node_.*"}`. */
  readonly metricName: string | undefined;
  /** The brackets around it, as `[5m]`. */
  readonly matrix: MatrixSelector | undefined;
  /** The length of those brackets; `undefined` without them or where only the query's run tells. */
  readonly rangeMs: number | undefined;
  /** Subqueries around it, outermost first. */
  readonly subqueries: readonly Subquery[];
  /** Names of the functions and aggregations around it, outermost first: `["sum", "rate"]`. */
  readonly wrappers: readonly string[];
  /** The nodes around it, outermost first. Made when read: a chain of n operators has selectors n deep. */
  readonly ancestors: readonly Expression[];
}

export interface RangeFact {
  readonly node: MatrixSelector | Subquery;
  readonly rangeMs: number | undefined;
  /** The function that takes the range. */
  readonly call: Call | undefined;
  /** Subqueries around it, outermost first. */
  readonly subqueries: readonly Subquery[];
}

/** What stands in an expression, each kind in the order of the text. */
export interface PromqlFacts {
  readonly selectors: readonly SelectorFact[];
  readonly metricNames: ReadonlySet<string>;
  readonly calls: readonly Call[];
  readonly aggregations: readonly Aggregation[];
  readonly binaries: readonly Binary[];
  readonly subqueries: readonly Subquery[];
  readonly ranges: readonly RangeFact[];
  /** The node around each node but the outermost. */
  readonly parents: ReadonlyMap<Expression, Expression>;
}

/** Where a node stands. The lists are shared by all nodes that stand there. */
interface Place {
  readonly node: Expression;
  readonly parent: Expression | undefined;
  /** The call whose argument this is, but for parentheses. */
  readonly call: Call | undefined;
  readonly wrappers: readonly string[];
  readonly subqueries: readonly Subquery[];
}

interface Collected {
  readonly selectors: SelectorFact[];
  readonly metricNames: Set<string>;
  readonly calls: Call[];
  readonly aggregations: Aggregation[];
  readonly binaries: Binary[];
  readonly subqueries: Subquery[];
  readonly ranges: RangeFact[];
  readonly parents: Map<Expression, Expression>;
}

const known = new WeakMap<Expression, PromqlFacts>();

/** One walk over the expression; remembered. */
export function promqlFacts(expression: Expression): PromqlFacts {
  let facts = known.get(expression);
  if (facts === undefined) {
    facts = collect(expression);
    known.set(expression, facts);
  }
  return facts;
}

function collect(expression: Expression): PromqlFacts {
  const facts: Collected = {
    selectors: [],
    metricNames: new Set(),
    calls: [],
    aggregations: [],
    binaries: [],
    subqueries: [],
    ranges: [],
    parents: new Map(),
  };
  const open: Place[] = [
    { node: expression, parent: undefined, call: undefined, wrappers: [], subqueries: [] },
  ];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { node, parent } = place;
    if (parent !== undefined) facts.parents.set(node, parent);
    record(facts, place);
    const inner = placeInside(place);
    for (const child of children(node).toReversed()) open.push({ ...inner, node: child });
  }
  return facts;
}

function placeInside({ node, call, wrappers, subqueries }: Place): Omit<Place, "node"> {
  const outside = { parent: node, call: undefined, wrappers, subqueries };
  switch (node.type) {
    case "call":
      return { ...outside, call: node, wrappers: [...wrappers, node.name] };
    case "aggregation":
      return { ...outside, wrappers: [...wrappers, node.operator] };
    case "subquery":
      return { ...outside, subqueries: [...subqueries, node] };
    case "paren":
      return { ...outside, call };
    default:
      return outside;
  }
}

function record(facts: Collected, place: Place): void {
  const { node, call, subqueries } = place;
  switch (node.type) {
    case "selector": {
      const selector = new PlacedSelector(node, place, facts.parents);
      if (selector.metricName !== undefined) facts.metricNames.add(selector.metricName);
      facts.selectors.push(selector);
      return;
    }
    case "matrix":
      facts.ranges.push({ node, rangeMs: durationMs(node.range), call, subqueries });
      return;
    case "subquery":
      facts.subqueries.push(node);
      facts.ranges.push({ node, rangeMs: durationMs(node.range), call, subqueries });
      return;
    case "call":
      facts.calls.push(node);
      return;
    case "aggregation":
      facts.aggregations.push(node);
      return;
    case "binary":
      facts.binaries.push(node);
      return;
    default:
  }
}

/** A class, because an object with a getter of its own is several times slower to read. */
class PlacedSelector implements SelectorFact {
  readonly node: VectorSelector;
  readonly metricName: string | undefined;
  readonly matrix: MatrixSelector | undefined;
  readonly rangeMs: number | undefined;
  readonly subqueries: readonly Subquery[];
  readonly wrappers: readonly string[];
  readonly #parents: ReadonlyMap<Expression, Expression>;

  constructor(
    node: VectorSelector,
    { parent, wrappers, subqueries }: Place,
    parents: ReadonlyMap<Expression, Expression>,
  ) {
    this.node = node;
    this.metricName = metricNameOf(node);
    this.matrix = parent?.type === "matrix" ? parent : undefined;
    this.rangeMs = this.matrix === undefined ? undefined : durationMs(this.matrix.range);
    this.subqueries = subqueries;
    this.wrappers = wrappers;
    this.#parents = parents;
  }

  get ancestors(): readonly Expression[] {
    return ancestorsOf(this.#parents, this.node);
  }
}

function ancestorsOf(parents: ReadonlyMap<Expression, Expression>, node: Expression): readonly Expression[] {
  const ancestors: Expression[] = [];
  for (let parent = parents.get(node); parent !== undefined; parent = parents.get(parent))
    ancestors.push(parent);
  return ancestors.reverse();
}

export type MetricKind = "counter" | "gauge" | "histogram-bucket" | "info" | "recorded" | "unknown";

const COUNTER_SUFFIX = /_(?:total|sum|count)$/;
const GAUGE_NAME = /(?:_(?:bytes|created|ratio|seconds|timestamp(?:_[a-z]+)?)|^up)$/;

/** The kind a metric has by its name, following the naming conventions of Prometheus and OpenMetrics. */
export function metricKindByName(name: string): MetricKind {
  if (name.includes(":")) return "recorded";
  if (name.endsWith("_bucket")) return "histogram-bucket";
  if (name.endsWith("_info")) return "info";
  if (COUNTER_SUFFIX.test(name)) return "counter";
  return GAUGE_NAME.test(name) ? "gauge" : "unknown";
}

/** More operators than this in one duration are not followed. */
const MAX_DURATION_DEPTH = 200;

/** Milliseconds, to the nanosecond, of a duration that the text alone tells: `undefined` with `step()` or `range()`, or divided by zero. */
export function durationMs(duration: DurationExpression): number | undefined {
  const seconds = durationSeconds(duration, 0);
  return seconds === undefined || !Number.isFinite(seconds) ? undefined : Math.round(seconds * 1e9) / 1e6;
}

function durationSeconds(duration: DurationExpression, depth: number): number | undefined {
  if (depth > MAX_DURATION_DEPTH) return undefined;
  switch (duration.type) {
    case "duration":
      return duration.milliseconds / 1000;
    case "duration-paren":
      return durationSeconds(duration.expression, depth + 1);
    case "duration-unary": {
      const seconds = durationSeconds(duration.expression, depth + 1);
      return seconds !== undefined && duration.operator === "-" ? -seconds : seconds;
    }
    case "duration-binary": {
      const left = durationSeconds(duration.left, depth + 1);
      const right = durationSeconds(duration.right, depth + 1);
      return left === undefined || right === undefined
        ? undefined
        : calculate(duration.operator, left, right);
    }
    case "duration-call": {
      const values = duration.args.map((argument) => durationSeconds(argument, depth + 1));
      const numbers = values.filter((value) => value !== undefined);
      if (numbers.length === 0 || numbers.length < values.length) return undefined;
      return duration.name === "max_of" ? Math.max(...numbers) : Math.min(...numbers);
    }
    default:
      return duration satisfies never;
  }
}
