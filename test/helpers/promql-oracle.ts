import fc from "fast-check";
import type {
  Aggregation,
  Binary,
  Call,
  Expression,
  LabelMatcher,
  VectorMatching,
} from "../../src/languages/promql/ast.js";

/** Labels and one value: these expressions are evaluated at one moment. */
export interface Sample {
  readonly labels: ReadonlyMap<string, string>;
  readonly value: number;
}

/** Prometheus refuses to evaluate, as for many-to-many matches. */
export class EvaluationError extends Error {}

type Result = number | string | readonly Sample[];

/** A small PromQL engine without time, following `promql/engine.go`: what a label analysis has to be true of. */
export function evaluate(node: Expression, stored: readonly Sample[]): Result {
  const vector = (expression: Expression): readonly Sample[] => vectorOf(evaluate(expression, stored));
  switch (node.type) {
    case "number":
    case "string":
      return node.value;
    case "selector": {
      const { name } = node;
      const named =
        name === undefined ? stored : stored.filter(({ labels }) => labels.get("__name__") === name);
      return named.filter(({ labels }) => node.matchers.every((matcher) => holds(matcher, labels)));
    }
    case "matrix":
      return evaluate(node.selector, stored);
    case "paren":
    case "subquery":
      return evaluate(node.expression, stored);
    case "unary": {
      const result = evaluate(node.expression, stored);
      if (typeof result === "number") return node.operator === "-" ? -result : result;
      return node.operator === "-"
        ? distinct(vectorOf(result).map((sample) => nameless({ ...sample, value: -sample.value })))
        : result;
    }
    case "call":
      return call(
        node,
        node.args.map((argument) => evaluate(argument, stored)),
      );
    case "aggregation":
      return aggregate(node, vector(node.expression), node.parameter && evaluate(node.parameter, stored));
    case "binary":
      return binary(node, evaluate(node.left, stored), evaluate(node.right, stored));
  }
}

function vectorOf(result: Result | undefined): readonly Sample[] {
  if (typeof result !== "object") throw new Error("not a vector");
  return result;
}

function holds({ name, operator, value }: LabelMatcher, labels: ReadonlyMap<string, string>): boolean {
  const actual = labels.get(name) ?? "";
  if (operator === "=" || operator === "!=") return (actual === value) === (operator === "=");
  return new RegExp(`^(?:${value})$`, "s").test(actual) === (operator === "=~");
}

function withLabel(labels: ReadonlyMap<string, string>, name: string, value: string): Map<string, string> {
  const changed = new Map(labels);
  if (value === "") changed.delete(name);
  else changed.set(name, value);
  return changed;
}

function nameless({ labels, value }: Sample): Sample {
  return { labels: withLabel(labels, "__name__", ""), value };
}

function keyOf(labels: ReadonlyMap<string, string>): string {
  return JSON.stringify([...labels].sort());
}

function distinct(samples: readonly Sample[]): readonly Sample[] {
  const keys = new Set(samples.map(({ labels }) => keyOf(labels)));
  if (keys.size < samples.length)
    throw new EvaluationError("vector cannot contain metrics with the same labelset");
  return samples;
}

const KEEPING_NAME = new Set(["last_over_time", "sort", "sort_desc"]);

function call({ name, args }: Call, values: readonly Result[]): Result {
  const text = (index: number): string => String(values[index] ?? "");
  switch (name) {
    case "time":
      return 1;
    case "scalar": {
      const [only, ...others] = vectorOf(values[0]);
      return only === undefined || others.length > 0 ? Number.NaN : only.value;
    }
    case "vector":
      return [{ labels: new Map(), value: Number(values[0]) }];
    case "absent":
    case "absent_over_time":
      return vectorOf(values[0]).length > 0 ? [] : [{ labels: absentLabels(args[0]), value: 1 }];
    case "histogram_quantile":
      return histogramQuantile(vectorOf(values[1]));
    case "label_replace": {
      const pattern = new RegExp(`^(?:${text(4)})$`, "s");
      return distinct(
        vectorOf(values[0]).map(({ labels, value }) => {
          const match = pattern.exec(labels.get(text(3)) ?? "");
          if (match === null) return { labels, value };
          const expanded = text(2).replace(/\$(\d)/g, (_, group) => match[Number(group)] ?? "");
          return { labels: withLabel(labels, text(1), expanded), value };
        }),
      );
    }
    case "label_join":
      return distinct(
        vectorOf(values[0]).map(({ labels, value }) => {
          const joined = values
            .slice(3)
            .map((source) => labels.get(String(source)) ?? "")
            .join(text(2));
          return { labels: withLabel(labels, text(1), joined), value };
        }),
      );
    default: {
      if (values.length === 0) return [{ labels: new Map(), value: 1 }];
      const input = vectorOf(values[0]);
      return KEEPING_NAME.has(name) ? input : distinct(input.map(nameless));
    }
  }
}

function absentLabels(argument: Expression | undefined): ReadonlyMap<string, string> {
  while (argument?.type === "paren") argument = argument.expression;
  const selector = argument?.type === "matrix" ? argument.selector : argument;
  let labels = new Map<string, string>();
  if (selector?.type !== "selector") return labels;
  const seen = new Set<string>();
  for (const { name, operator, value } of selector.matchers) {
    if (name === "__name__") continue;
    const isFirst = operator === "=" && !seen.has(name);
    labels = withLabel(labels, name, isFirst ? value : "");
    if (isFirst) seen.add(name);
  }
  return labels;
}

function histogramQuantile(input: readonly Sample[]): readonly Sample[] {
  const groups = new Map<string, Sample>();
  for (const sample of input) {
    if (Number.isNaN(Number.parseFloat(sample.labels.get("le") ?? ""))) continue;
    const labels = withLabel(nameless(sample).labels, "le", "");
    groups.set(keyOf(labels), { labels, value: sample.value });
  }
  return [...groups.values()];
}

function groupLabels(
  labels: ReadonlyMap<string, string>,
  { grouping, operator, parameter }: Aggregation,
): ReadonlyMap<string, string> {
  const names = new Set(grouping?.labels.map(({ name }) => name));
  if (grouping?.mode === "without") {
    return new Map([...labels].filter(([name]) => name !== "__name__" && !names.has(name)));
  }
  if (operator === "count_values" && parameter?.type === "string") names.add(parameter.value);
  return new Map([...labels].filter(([name]) => names.has(name)));
}

function aggregate(
  node: Aggregation,
  input: readonly Sample[],
  parameter: Result | undefined,
): readonly Sample[] {
  const groups = new Map<string, { labels: ReadonlyMap<string, string>; samples: Sample[] }>();
  for (const sample of input) {
    const counted =
      node.operator === "count_values"
        ? { ...sample, labels: withLabel(sample.labels, String(parameter), String(sample.value)) }
        : sample;
    const labels = groupLabels(counted.labels, node);
    const group = groups.get(keyOf(labels)) ?? { labels, samples: [] };
    group.samples.push(sample);
    groups.set(keyOf(labels), group);
  }
  return [...groups.values()].flatMap(({ labels, samples }) => {
    const sorted = [...samples].sort((a, b) => a.value - b.value);
    if (node.operator === "bottomk") return sorted.slice(0, Math.max(0, Number(parameter)));
    if (node.operator === "topk") return sorted.reverse().slice(0, Math.max(0, Number(parameter)));
    const value =
      node.operator === "sum" ? samples.reduce((sum, sample) => sum + sample.value, 0) : samples.length;
    return [{ labels, value }];
  });
}

const ARITHMETIC = new Map<string, (left: number, right: number) => number>([
  ["+", (left, right) => left + right],
  ["-", (left, right) => left - right],
  ["*", (left, right) => left * right],
  ["/", (left, right) => left / right],
]);
const COMPARISON = new Map<string, (left: number, right: number) => boolean>([
  ["==", (left, right) => left === right],
  ["!=", (left, right) => left !== right],
  [">", (left, right) => left > right],
  ["<=", (left, right) => left <= right],
]);

function binary(node: Binary, left: Result, right: Result): Result {
  if (typeof left === "number" && typeof right === "number") return operate(node, left, right)?.value ?? 0;
  if (typeof left === "number")
    return scalarBinary(node, vectorOf(right), (value) => operate(node, left, value), "right");
  if (typeof right === "number")
    return scalarBinary(node, vectorOf(left), (value) => operate(node, value, right), "left");
  const [lefts, rights] = [vectorOf(left), vectorOf(right)];
  const keys = (samples: readonly Sample[]): ReadonlySet<string> =>
    new Set(samples.map(({ labels }) => keyOf(signature(labels, node.matching))));
  const [leftKeys, rightKeys] = [keys(lefts), keys(rights)];
  const isIn = ({ labels }: Sample, known: ReadonlySet<string>): boolean =>
    known.has(keyOf(signature(labels, node.matching)));
  if (node.operator === "and") return lefts.filter((sample) => isIn(sample, rightKeys));
  if (node.operator === "unless") return lefts.filter((sample) => !isIn(sample, rightKeys));
  if (node.operator === "or")
    return distinct([...lefts, ...rights.filter((sample) => !isIn(sample, leftKeys))]);
  return vectorBinary(node, lefts, rights);
}

function signature(
  labels: ReadonlyMap<string, string>,
  { mode, labels: names }: VectorMatching,
): ReadonlyMap<string, string> {
  const listed = new Set(names.map(({ name }) => name));
  return new Map(
    [...labels].filter(([name]) =>
      mode === "on" ? listed.has(name) : name !== "__name__" && !listed.has(name),
    ),
  );
}

/** `keeps` is false where a filter drops the sample. */
function operate(
  { operator, returnsBool }: Binary,
  left: number,
  right: number,
): { value: number; keeps: boolean } | undefined {
  const arithmetic = ARITHMETIC.get(operator);
  if (arithmetic !== undefined) return { value: arithmetic(left, right), keeps: true };
  const keeps = COMPARISON.get(operator)?.(left, right) ?? false;
  return returnsBool ? { value: keeps ? 1 : 0, keeps: true } : { value: left, keeps };
}

function scalarBinary(
  node: Binary,
  input: readonly Sample[],
  apply: (value: number) => { value: number; keeps: boolean } | undefined,
  side: "left" | "right",
): readonly Sample[] {
  const changesName = ARITHMETIC.has(node.operator) || node.returnsBool;
  const results = input.flatMap((sample) => {
    const result = apply(sample.value);
    if (result === undefined || !result.keeps) return [];
    const value = side === "right" && !changesName ? sample.value : result.value;
    return [changesName ? nameless({ ...sample, value }) : { ...sample, value }];
  });
  return distinct(results);
}

function vectorBinary(node: Binary, left: readonly Sample[], right: readonly Sample[]): readonly Sample[] {
  const { matching } = node;
  const isMirrored = matching.cardinality === "one-to-many";
  const [many, one] = isMirrored ? [right, left] : [left, right];
  const [fillMany, fillOne] = isMirrored
    ? [matching.fillRight, matching.fillLeft]
    : [matching.fillLeft, matching.fillRight];
  const fills = fillMany !== undefined || fillOne !== undefined;
  if (!fills && (many.length === 0 || one.length === 0)) return [];
  const ones = new Map<string, Sample>();
  for (const sample of one) {
    const key = keyOf(signature(sample.labels, matching));
    if (ones.has(key)) throw new EvaluationError("many-to-many matching not allowed");
    ones.set(key, sample);
  }
  const matched = new Set<string>();
  const results: Sample[] = [];
  const combine = (ms: Sample, os: Sample, key: string): void => {
    if (matching.cardinality === "one-to-one" && matched.has(key))
      throw new EvaluationError("many-to-one matching must be explicit");
    matched.add(key);
    const result = isMirrored ? operate(node, os.value, ms.value) : operate(node, ms.value, os.value);
    if (result?.keeps)
      results.push({ labels: resultLabels(node, ms.labels, os.labels), value: result.value });
  };
  for (const sample of many) {
    const own = signature(sample.labels, matching);
    const other =
      ones.get(keyOf(own)) ?? (fillOne === undefined ? undefined : { labels: own, value: fillOne });
    if (other !== undefined) combine(sample, other, keyOf(own));
  }
  for (const [key, sample] of ones) {
    if (fillMany === undefined || matched.has(key)) continue;
    combine({ labels: signature(sample.labels, matching), value: fillMany }, sample, key);
  }
  return distinct(results);
}

function resultLabels(
  node: Binary,
  many: ReadonlyMap<string, string>,
  one: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const { matching } = node;
  let labels = new Map(many);
  if (ARITHMETIC.has(node.operator)) labels.delete("__name__");
  const listed = new Set(matching.labels.map(({ name }) => name));
  if (matching.cardinality === "one-to-one") {
    labels = new Map([...labels].filter(([name]) => listed.has(name) === (matching.mode === "on")));
  }
  for (const { name } of matching.include) labels = withLabel(labels, name, one.get(name) ?? "");
  if (node.returnsBool) labels.delete("__name__");
  return labels;
}

const METRICS = ["m", "n"] as const;
const LABELS = ["a", "b", "le"] as const;
const VALUES = ["1", "2"] as const;

/** Series with up to three labels of two values each, so that they often match. */
export const storedSeries: fc.Arbitrary<readonly Sample[]> = fc
  .uniqueArray(
    fc.record({
      name: fc.constantFrom(...METRICS),
      a: fc.constantFrom("", ...VALUES),
      b: fc.constantFrom("", ...VALUES),
      le: fc.constantFrom("", "", ...VALUES),
      value: fc.integer({ min: 0, max: 3 }),
    }),
    { maxLength: 6, selector: ({ name, a, b, le }) => [name, a, b, le].join() },
  )
  .map((rows) =>
    rows.map(({ name, a, b, le, value }) => {
      const pairs = [
        ["__name__", name],
        ["a", a],
        ["b", b],
        ["le", le],
      ] as const;
      return { labels: new Map(pairs.filter(([, text]) => text !== "")), value };
    }),
  );

const label = fc.constantFrom(...LABELS, "c");
const anyLabel = fc.oneof({ weight: 9, arbitrary: label }, { weight: 1, arbitrary: fc.constant("__name__") });
const labelList = fc.uniqueArray(anyLabel, { maxLength: 3 }).map((names) => `(${names.join(", ")})`);
const matcher = fc.oneof(
  fc.tuple(label, fc.constantFrom("=", "!="), fc.constantFrom("", ...VALUES)),
  fc.tuple(label, fc.constantFrom("=~", "!~"), fc.constantFrom(".+", "1", "1|2", "1?", ".*", "[12]")),
);
const selector = fc
  .tuple(fc.constantFrom(...METRICS, ...METRICS, ""), fc.array(matcher, { maxLength: 2 }))
  .map(([name, matchers]) => {
    const texts = matchers.map(([key, operator, value]) => `${key}${operator}"${value}"`);
    if (name === "") texts.push('__name__=~"m|n"');
    return `${name}{${texts.join(", ")}}`;
  });
const matchingClause = fc
  .tuple(
    fc.constantFrom("", "on", "on", "ignoring"),
    labelList,
    fc.constantFrom("", "", "group_left", "group_right"),
    labelList,
  )
  .map(([mode, labels, group, include]) => {
    if (mode === "") return { set: "", any: "" };
    const base = `${mode} ${labels}`;
    const listed = new Set(labels.slice(1, -1).split(", "));
    const others = include
      .slice(1, -1)
      .split(", ")
      .filter((name) => !listed.has(name));
    return { set: base, any: group === "" ? base : `${base} ${group} (${others.join(", ")})` };
  });

export interface OracleOptions {
  /** `fill (…)`, which only recent servers have. */
  readonly fill: boolean;
}

/** Random PromQL of a few levels over {@link storedSeries}; a little of it does not pass the type check. */
export function vectorExpression({ fill }: OracleOptions): fc.Arbitrary<string> {
  const fillClause = fill
    ? fc.constantFrom("", "", "", "fill (1)", "fill_left (1)", "fill_right (1)")
    : fc.constant("");
  return fc.letrec<{ vector: string; scalar: string; matrix: string }>((tie) => ({
    scalar: fc.oneof(
      { maxDepth: 4, depthIdentifier: "promql" },
      fc.constantFrom("0", "1", "2", "time()"),
      tie("vector").map((text) => `scalar(${text})`),
      fc
        .tuple(tie("scalar"), fc.constantFrom("+", "*", "> bool"), tie("scalar"))
        .map((parts) => `(${parts.join(" ")})`),
    ),
    matrix: fc.oneof(
      { maxDepth: 4, depthIdentifier: "promql" },
      selector.map((text) => `${text}[5m]`),
      tie("vector").map((text) => `(${text})[5m:1m]`),
    ),
    vector: fc.oneof(
      { maxDepth: 4, depthIdentifier: "promql" },
      selector,
      fc
        .tuple(fc.constantFrom("abs", "sort", "timestamp", "absent", "-", "+"), tie("vector"))
        .map(([name, text]) => `${name}(${text})`),
      selector.map((text) => `absent(${text})`),
      fc
        .tuple(fc.constantFrom("max_over_time", "last_over_time", "absent_over_time"), tie("matrix"))
        .map(([name, text]) => `${name}(${text})`),
      fc.constantFrom("vector(1)", "vector(0)", "hour()"),
      tie("scalar").map((text) => `vector(${text})`),
      tie("vector").map((text) => `histogram_quantile(0.5, ${text})`),
      fc
        .tuple(
          tie("vector"),
          anyLabel,
          fc.constantFrom("", "x", "$1", "x$1", "$1$1"),
          label,
          fc.constantFrom("(.*)", "(.+)", "(1)", "()", "1|(2)"),
        )
        .map(
          ([text, ...strings]) =>
            `label_replace(${[text, ...strings.map((part) => JSON.stringify(part))].join(", ")})`,
        ),
      fc
        .tuple(tie("vector"), anyLabel, fc.constantFrom("", "-"), fc.array(label, { maxLength: 2 }))
        .map(
          ([text, to, separator, from]) =>
            `label_join(${[text, ...[to, separator, ...from].map((part) => JSON.stringify(part))].join(", ")})`,
        ),
      fc
        .tuple(
          fc.constantFrom("sum", "count", "group"),
          fc.constantFrom("by", "without"),
          labelList,
          tie("vector"),
        )
        .map(([name, mode, labels, text]) => `${name} ${mode} ${labels} (${text})`),
      tie("vector").map((text) => `sum(${text})`),
      fc
        .tuple(
          fc.constantFrom("topk", "bottomk"),
          fc.constantFrom("1", "2"),
          fc.constantFrom("", "by", "without"),
          labelList,
          tie("vector"),
        )
        .map(
          ([name, count, mode, labels, text]) =>
            `${name}${mode === "" ? "" : ` ${mode} ${labels}`} (${count}, ${text})`,
        ),
      fc
        .tuple(label, fc.constantFrom("", "by", "without"), labelList, tie("vector"))
        .map(
          ([name, mode, labels, text]) =>
            `count_values${mode === "" ? "" : ` ${mode} ${labels}`} ("${name}", ${text})`,
        ),
      fc
        .tuple(
          tie("vector"),
          fc.constantFrom("+", "*", "-", ">", "==", "== bool", "<= bool"),
          tie("scalar"),
          fc.boolean(),
        )
        .map(([vector, operator, scalar, isMirrored]) =>
          isMirrored ? `(${scalar} ${operator} ${vector})` : `(${vector} ${operator} ${scalar})`,
        ),
      fc
        .tuple(tie("vector"), fc.constantFrom("and", "or", "unless"), matchingClause, tie("vector"))
        .map(([left, operator, { set }, right]) => `(${left} ${operator} ${set} ${right})`),
      fc
        .tuple(
          tie("vector"),
          fc.constantFrom("+", "/", "*", "==", "!= bool", "<="),
          matchingClause,
          fillClause,
          tie("vector"),
        )
        .map(([left, operator, { any }, filled, right]) => `(${left} ${operator} ${any} ${filled} ${right})`),
    ),
  })).vector;
}
