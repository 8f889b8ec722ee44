import type { SourceDocument } from "../../document/document.js";
import type { Aggregation, Binary, Call, Expression } from "../../languages/promql/ast.js";
import { bottomUp } from "../../languages/promql/bottom-up.js";
import { metricKindByName, metricNameOf, promqlFacts } from "../../languages/promql/facts.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { constantNumber } from "./constants.js";
import { distinctExpressionsOf } from "./expressions.js";
import type { RuleDocument } from "./rule-file.js";

/**
 * What the values of a series are.
 *
 * - `counter`: a count that only grows, until its process restarts
 * - `bucket`: a counter that is a bucket of a classic histogram
 * - `aggregate`: counters added up (or otherwise aggregated), whose restarts can no longer be told apart
 * - `rate`: how fast a counter grows, or by how much it has grown
 * - `gauge`: goes up and down
 * - `info`: always 1, carries labels
 */
export type SeriesKind = "counter" | "bucket" | "aggregate" | "rate" | "gauge" | "info" | "unknown";

/** Tells kinds apart by name and, for metrics the document itself records, by the expression that records them. */
export interface MetricKinds {
  ofName(name: string): SeriesKind;
  ofExpression(expression: Expression): SeriesKind;
}

/** Functions that turn counters into how fast they grow. */
export const RATE_FUNCTIONS: ReadonlySet<string> = new Set(["rate", "irate", "increase"]);

/** Recorded metrics made of recorded metrics are followed this far. */
const MAX_RECORDED_DEPTH = 50;

const known = new WeakMap<SourceDocument, MetricKinds>();

export function metricKinds(document: RuleDocument, settings: Settings): MetricKinds {
  const kinds = known.get(document.source) ?? createKinds(collectEvidence(document, settings));
  known.set(document.source, kinds);
  return kinds;
}

/** A name without evidence beyond `_count` or `_sum` may be a gauge: `pg_stat_activity_count`. */
const DISTRIBUTION_PART = /^(.+)_(?:count|sum)$/;
const DISTRIBUTION_UNIT = /_(?:seconds|milliseconds|bytes|duration|latency)$/;
const RATE_NAME = /:(?:[^:]*_)?(?:i?rate|increase)(?:\d+[a-z]+)?$/;
/**
 * Gauges beyond doubt. Names that end in a mere unit are not: `http_request_duration_seconds` may be a native histogram,
 * and exporters of old count in `_bytes`.
 */
const GAUGE_NAME =
  /(?:^up|_(?:ratio|created|percent|celsius|utilization|timestamp(?:_[a-z]+)?|(?:start_time|boot_time|uptime)_seconds)|(?:[Ff]ree|[Aa]vail(?:able)?|[Uu]sed|usage|capacity|limit|resident|working_set)_bytes)$/;

/** What some exporters call a total although its value says something: `minio_cluster_nodes_offline_total`. */
const PRESENT_TOTAL =
  /_(?:online|offline|uptime_seconds|nodes|members|disks|drives|capacity|memory|swap|quota|size|used|usage|free|available|messages(?:_ready|_unacknowledged)?)_total$/;

/** What the expressions of a document tell of the metrics they read and record. */
interface Evidence {
  readonly recorded: ReadonlyMap<string, readonly Expression[]>;
  readonly names: ReadonlySet<string>;
  /** Metrics some rule takes the rate of. */
  readonly rated: ReadonlySet<string>;
}

function collectEvidence(document: RuleDocument, settings: Settings): Evidence {
  const recorded = new Map<string, Expression[]>();
  const names = new Set<string>();
  const rated = new Set<string>();
  for (const { expression, ruleType, occurrences } of distinctExpressionsOf(document, settings)) {
    for (const { rule } of ruleType === "recording" ? occurrences : []) {
      const others = recorded.get(rule.name);
      if (others === undefined) recorded.set(rule.name, [expression]);
      else if (others.at(-1) !== expression) others.push(expression);
    }
    const facts = promqlFacts(expression);
    for (const name of facts.metricNames) names.add(name);
    for (const { node, call } of facts.ranges) {
      const name = node.type === "matrix" ? metricNameOf(node.selector) : undefined;
      if (name !== undefined && call !== undefined && RATE_FUNCTIONS.has(call.name)) rated.add(name);
    }
  }
  return { recorded, names, rated };
}

function kindByName(name: string, { names, rated }: Evidence): SeriesKind {
  if (RATE_NAME.test(name)) return "rate";
  if (GAUGE_NAME.test(name)) return "gauge";
  const kind = metricKindByName(name);
  if (kind === "histogram-bucket") return "bucket";
  if (kind === "info") return "info";
  if (kind !== "counter" || PRESENT_TOTAL.test(name)) return "unknown";
  const base = DISTRIBUTION_PART.exec(name)?.[1];
  if (base === undefined || rated.has(name) || DISTRIBUTION_UNIT.test(base)) return "counter";
  const hasSibling = names.has(`${base}_bucket`) || (names.has(`${base}_sum`) && names.has(`${base}_count`));
  return hasSibling ? "counter" : "unknown";
}

function createKinds(evidence: Evidence): MetricKinds {
  const byName = new Map<string, SeriesKind>();
  const byNode = new WeakMap<Expression, SeriesKind>();
  let depth = 0;

  const ofName = (name: string): SeriesKind => {
    const found = byName.get(name);
    if (found !== undefined) return found;
    const expressions = evidence.recorded.get(name);
    if (expressions === undefined) {
      const kind = kindByName(name, evidence);
      byName.set(name, kind);
      return kind;
    }
    if (depth === MAX_RECORDED_DEPTH) return "unknown";
    // Stands while the recording expressions are looked at, which may lead back to this name.
    byName.set(name, "unknown");
    depth += 1;
    const kind = common(expressions.map(ofExpression));
    depth -= 1;
    byName.set(name, kind);
    return kind;
  };
  const ofExpression = (expression: Expression): SeriesKind =>
    bottomUp(expression, byNode, (node) => kindOfNode(node, { ofName, ofExpression }));
  return { ofName, ofExpression };
}

function kindOfNode(node: Expression, { ofName, ofExpression }: MetricKinds): SeriesKind {
  switch (node.type) {
    case "selector": {
      const name = metricNameOf(node);
      return name === undefined ? "unknown" : ofName(name);
    }
    case "matrix":
      return ofExpression(node.selector);
    case "paren":
    case "unary":
    case "subquery":
      return ofExpression(node.expression);
    case "call":
      return kindOfCall(node, ofExpression);
    case "aggregation":
      return kindOfAggregation(node, ofExpression);
    case "binary":
      return kindOfBinary(node, ofExpression);
    case "number":
    case "string":
      return "unknown";
  }
  return node satisfies never;
}

function common(kinds: readonly SeriesKind[]): SeriesKind {
  const [first = "unknown"] = kinds;
  return kinds.every((kind) => kind === first) ? first : "unknown";
}

/** Functions whose result is what went in, with other labels, in another order or within bounds. */
const TRANSPARENT_FUNCTIONS: ReadonlySet<string> = new Set([
  "label_replace",
  "label_join",
  "sort",
  "sort_desc",
  "sort_by_label",
  "sort_by_label_desc",
  "info",
  "last_over_time",
  "first_over_time",
  "round",
  "ceil",
  "floor",
  "clamp_max",
]);
const GAUGE_FUNCTIONS: ReadonlySet<string> = new Set([
  "histogram_quantile",
  "histogram_fraction",
  "histogram_avg",
  "timestamp",
  "changes",
  "resets",
  "absent",
  "absent_over_time",
  "present_over_time",
  "count_over_time",
  "deriv",
  "delta",
  "idelta",
]);

function kindOfCall({ name, args }: Call, of: (expression: Expression) => SeriesKind): SeriesKind {
  if (RATE_FUNCTIONS.has(name)) return "rate";
  if (GAUGE_FUNCTIONS.has(name)) return "gauge";
  const [argument] = args;
  const kind = argument === undefined ? "unknown" : of(argument);
  if (TRANSPARENT_FUNCTIONS.has(name)) return kind;
  // The mean or the maximum of a rate over time is a rate.
  return name.endsWith("_over_time") && kind === "rate" ? "rate" : "unknown";
}

const SELECTING_OPERATORS: ReadonlySet<string> = new Set(["topk", "bottomk", "limitk", "limit_ratio"]);
const GAUGE_OPERATORS: ReadonlySet<string> = new Set(["count", "group", "count_values", "stddev", "stdvar"]);

function kindOfAggregation(
  { operator, expression }: Aggregation,
  of: (expression: Expression) => SeriesKind,
): SeriesKind {
  if (GAUGE_OPERATORS.has(operator)) return "gauge";
  const kind = of(expression);
  if (SELECTING_OPERATORS.has(operator)) return kind;
  return COUNTING_KINDS.has(kind) ? "aggregate" : kind;
}

const COUNTING_KINDS: ReadonlySet<SeriesKind> = new Set(["counter", "bucket", "aggregate"]);

function kindOfBinary(binary: Binary, of: (expression: Expression) => SeriesKind): SeriesKind {
  const { operator, left, right, returnsBool } = binary;
  if (returnsBool) return "gauge";
  switch (operator) {
    case "or":
      return common([of(left), of(right)]);
    case "*":
    case "/": {
      if (constantNumber(right) !== undefined) return of(left);
      if (operator === "/") return of(left) === "rate" && of(right) === "rate" ? "gauge" : "unknown";
      if (constantNumber(left) !== undefined) return of(right);
      // `* on (…) group_left (…)` with something that is always 1 only adds labels.
      return of(right) === "info" ? of(left) : of(left) === "info" ? of(right) : "unknown";
    }
    case "+": {
      const kinds = [of(left), of(right)];
      return kinds.every((kind) => COUNTING_KINDS.has(kind)) ? "aggregate" : common(kinds);
    }
    case "-":
      return common([of(left), of(right)]) === "rate" ? "rate" : "unknown";
    case "%":
    case "^":
    case "atan2":
      return "unknown";
    default:
      // Comparisons filter, `and` and `unless` too, and buckets are trimmed: what is left keeps its kind.
      return of(left);
  }
}
