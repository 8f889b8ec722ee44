import fc from "fast-check";
import type {
  Aggregation,
  AtModifier,
  Binary,
  BinaryOperator,
  DurationExpression,
  Expression,
  LabelMatcher,
  LabelName,
  OffsetModifier,
  ValueType,
  VectorMatching,
  VectorSelector,
} from "../../../src/languages/promql/ast.js";
import { COMPARISON_OPERATORS, MATCH_OPERATORS, SET_OPERATORS } from "../../../src/languages/promql/ast.js";
import { PROMQL_FUNCTIONS } from "../../../src/languages/promql/functions.js";

/** The trees have no text, so every span is this one. */
const span = { start: 0, end: 0 };

const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  or: 1,
  and: 2,
  unless: 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  "</": 3,
  ">/": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "%": 5,
  atan2: 5,
  "^": 6,
};
const UNARY = 5;
const ATOM = 9;

function precedenceOf(node: Expression): number {
  if (node.type === "binary") return PRECEDENCE[node.operator];
  if (node.type === "unary" || (node.type === "number" && node.value < 0)) return UNARY;
  return ATOM;
}

/** `node` in parentheses where it would be read differently without. */
function guard(node: Expression, minPrecedence: number): Expression {
  return precedenceOf(node) >= minPrecedence ? node : { type: "paren", expression: node, span };
}

const paren = (expression: Expression): Expression => ({ type: "paren", expression, span });

/** Any text but U+FFFD, which Prometheus takes for broken UTF-8. */
const text = fc.string({ unit: "binary", maxLength: 8 }).map((value) => value.replaceAll("\ufffd", ""));
const labelName = fc.oneof(
  fc.constantFrom("job", "le", "by", "sum", "on", "without", "a b", "x.y", "é"),
  text,
);
const groupingLabel: fc.Arbitrary<LabelName> = labelName
  .filter((name) => name !== "")
  .map((name) => ({ name, span }));
const metricName = fc.constantFrom(
  "up",
  "a:b",
  "http_requests_total",
  "sum",
  "by",
  "offset",
  "rate",
  "start",
  "fill",
  "and",
  "_x1",
);

const seconds = fc.integer({ min: 1, max: 1e9 });
const durationLiteral: fc.Arbitrary<DurationExpression> = fc
  .integer({ min: 1, max: 1e12 })
  .map((milliseconds) => ({ type: "duration", milliseconds, isDuration: true, span }));
const secondsLiteral: fc.Arbitrary<DurationExpression> = seconds.map((value) => ({
  type: "duration",
  milliseconds: value * 1000,
  isDuration: false,
  span,
}));

const DURATION_PRECEDENCE = { "+": 4, "-": 4, "*": 5, "/": 5, "%": 5, "^": 6 } as const;

function guardDuration(node: DurationExpression, minPrecedence: number): DurationExpression {
  const own =
    node.type === "duration-binary"
      ? DURATION_PRECEDENCE[node.operator]
      : node.type === "duration-unary"
        ? UNARY
        : ATOM;
  return own >= minPrecedence ? node : { type: "duration-paren", expression: node, span };
}

function durationTree(depth: number): fc.Arbitrary<DurationExpression> {
  const literal = fc.oneof(durationLiteral, secondsLiteral);
  if (depth === 0) return literal;
  const below = durationTree(depth - 1);
  const binary = fc
    .tuple(fc.constantFrom("+", "-", "*", "/", "%", "^"), below, below)
    .map(([operator, left, right]): DurationExpression => {
      const own = DURATION_PRECEDENCE[operator];
      const [leftMin, rightMin] = operator === "^" ? [own + 1, own] : [own, own + 1];
      return {
        type: "duration-binary",
        operator,
        left: guardDuration(left, leftMin),
        right: guardDuration(right, rightMin),
        span,
      };
    });
  return fc.oneof(
    literal,
    binary,
    durationCall(depth - 1),
    below.map(durationParen),
    durationCall(depth - 1).map(negate),
  );
}

const durationParen = (expression: DurationExpression): DurationExpression => ({
  type: "duration-paren",
  expression,
  span,
});
const negate = (expression: DurationExpression): DurationExpression => ({
  type: "duration-unary",
  operator: "-",
  expression,
  span,
});

function durationCall(depth: number): fc.Arbitrary<DurationExpression> {
  const plain = fc
    .constantFrom("step", "range")
    .map((name): DurationExpression => ({ type: "duration-call", name, args: [], span }));
  if (depth <= 0) return plain;
  const below = durationTree(depth - 1);
  const pair = fc.tuple(fc.constantFrom("max_of", "min_of"), below, below).map(
    ([name, first, second]): DurationExpression => ({
      type: "duration-call",
      name,
      args: [first, second],
      span,
    }),
  );
  return fc.oneof(plain, pair);
}

/** Alone in brackets a number is printed as a duration, and so read back as one. */
const range = durationTree(2).map(
  (node): DurationExpression => (node.type === "duration" ? { ...node, isDuration: true } : node),
);
const offset: fc.Arbitrary<OffsetModifier> = fc
  .oneof(
    durationLiteral,
    durationLiteral.map(
      (node): DurationExpression =>
        node.type === "duration" ? { ...node, milliseconds: -node.milliseconds } : node,
    ),
    durationCall(2),
    durationTree(1).map(durationParen),
    durationCall(1).map(negate),
  )
  .map((duration) => ({ duration, span }));
const at: fc.Arbitrary<AtModifier> = fc.oneof(
  fc
    .integer({ min: -1e15, max: 1e15 })
    .map((milliseconds): AtModifier => ({ kind: "timestamp", milliseconds, span })),
  fc.constantFrom("start", "end").map((kind): AtModifier => ({ kind, span })),
);
const modifiers = fc.record({ offset, at }, { requiredKeys: [] });

const matcher: fc.Arbitrary<LabelMatcher> = fc
  .record({
    name: labelName,
    operator: fc.constantFrom(...MATCH_OPERATORS),
    value: text,
    plain: fc.constantFrom("a", "a|b", ".+", ""),
  })
  .map(({ name, operator, value, plain }) => ({
    name: name === "__name__" ? "job" : name,
    operator,
    value: operator.endsWith("~") ? plain : value,
    nameSpan: span,
    valueSpan: span,
    span,
  }));
const notEmpty: LabelMatcher = {
  name: "job",
  operator: "!=",
  value: "",
  nameSpan: span,
  valueSpan: span,
  span,
};

const bareSelector: fc.Arbitrary<VectorSelector> = fc.oneof(
  fc
    .record({ name: metricName, matchers: fc.array(matcher, { maxLength: 3 }) })
    .map(
      ({ name, matchers }): VectorSelector => ({ type: "selector", name, nameSpan: span, matchers, span }),
    ),
  fc
    .array(matcher, { maxLength: 3 })
    .map((matchers): VectorSelector => ({ type: "selector", matchers: [...matchers, notEmpty], span })),
);
const extension = fc.record({ extension: fc.constantFrom("anchored", "smoothed") }, { requiredKeys: [] });
const selector: fc.Arbitrary<VectorSelector> = fc
  .tuple(bareSelector, modifiers, extension)
  .map(([node, extra, extended]) => ({ ...node, ...extra, ...extended }));

const number: fc.Arbitrary<Expression> = fc.oneof(
  fc
    .double({ noNaN: true })
    .filter((value) => !Object.is(value, -0))
    .map((value): Expression => ({ type: "number", value, isDuration: false, span })),
  seconds.map((value): Expression => ({ type: "number", value, isDuration: true, span })),
);
const string: fc.Arbitrary<Expression> = text.map((value): Expression => ({ type: "string", value, span }));

const labels = fc.array(groupingLabel, { maxLength: 3 });
const DEFAULT_MATCHING: VectorMatching = {
  mode: "ignoring",
  isExplicit: false,
  labels: [],
  cardinality: "one-to-one",
  include: [],
};

const fill = fc.record({ fillLeft: fc.integer(), fillRight: fc.integer() }, { requiredKeys: [] });

function matchingOf(operator: BinaryOperator): fc.Arbitrary<VectorMatching> {
  const isSet = (SET_OPERATORS as readonly string[]).includes(operator);
  const mode = fc.constantFrom("on" as const, "ignoring" as const);
  const base = isSet ? ({ ...DEFAULT_MATCHING, cardinality: "many-to-many" } as const) : DEFAULT_MATCHING;
  const written = fc
    .record({ mode, labels: fc.array(groupingLabel, { minLength: 1, maxLength: 3 }) })
    .map((parts): VectorMatching => ({ ...base, ...parts, isExplicit: true }));
  if (isSet) return fc.oneof(fc.constant(base), written);
  const grouped = fc
    .record({
      mode,
      labels,
      include: labels,
      cardinality: fc.constantFrom("many-to-one" as const, "one-to-many" as const),
    })
    .map(
      (parts): VectorMatching => ({
        ...parts,
        include: parts.include.filter(({ name }) => parts.labels.every((label) => label.name !== name)),
        isExplicit: true,
      }),
    );
  return fc
    .tuple(fc.oneof(fc.constant(base), written, grouped), fill)
    .map(([matching, values]): VectorMatching => ({ ...matching, ...values }));
}

function binaryOf(
  operator: BinaryOperator,
  parts: Pick<Binary, "left" | "right" | "returnsBool" | "matching">,
): Binary {
  const own = PRECEDENCE[operator];
  const [leftMin, rightMin] = operator === "^" ? [own + 1, own] : [own, own + 1];
  // A sign may open the right side whatever the operator.
  const isSigned = precedenceOf(parts.right) === UNARY && parts.right.type !== "binary";
  const right = isSigned ? parts.right : guard(parts.right, rightMin);
  return {
    type: "binary",
    operator,
    operatorSpan: span,
    ...parts,
    left: guard(parts.left, leftMin),
    right,
    span,
  };
}

const isComparison = (operator: BinaryOperator): boolean =>
  (COMPARISON_OPERATORS as readonly string[]).includes(operator);

function operatorsBut(...excluded: readonly string[]): fc.Arbitrary<BinaryOperator> {
  const all = Object.keys(PRECEDENCE).filter((name): name is BinaryOperator => !excluded.includes(name));
  return fc.constantFrom(...all);
}

function vectorBinary(depth: number): fc.Arbitrary<Expression> {
  return operatorsBut().chain((operator) =>
    fc
      .record({
        left: expressionOf("vector", depth),
        right: expressionOf("vector", depth),
        bool: fc.boolean(),
        matching: matchingOf(operator),
      })
      .map(({ left, right, bool, matching }) =>
        binaryOf(operator, { left, right, returnsBool: bool && isComparison(operator), matching }),
      ),
  );
}

function scalarBinary(depth: number): fc.Arbitrary<Expression> {
  return fc
    .tuple(operatorsBut("and", "or", "unless"), expressionOf("scalar", depth), expressionOf("scalar", depth))
    .map(([operator, left, right]) =>
      binaryOf(operator, { left, right, returnsBool: isComparison(operator), matching: DEFAULT_MATCHING }),
    );
}

function signed(operand: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.tuple(fc.constantFrom("+", "-"), operand).map(([operator, node]): Expression => {
    const isNested = node.type === "unary";
    const expression = node.type === "number" ? paren(node) : isNested ? node : guard(node, UNARY + 1);
    return { type: "unary", operator, expression, span };
  });
}

function aggregationOf(depth: number): fc.Arbitrary<Expression> {
  const below = expressionOf("vector", depth);
  const grouping = fc
    .record({
      mode: fc.constantFrom("by" as const, "without" as const),
      labels: fc.array(groupingLabel, { minLength: 1, maxLength: 3 }),
    })
    .map((parts) => ({ ...parts, span }));
  const maybeGrouping = fc.record({ grouping }, { requiredKeys: [] });
  const plain = fc.record({
    operator: fc.constantFrom("sum", "avg", "count", "group", "stddev"),
    expression: below,
  });
  const ranked = fc.record({
    operator: fc.constantFrom("topk", "bottomk", "quantile", "limitk", "limit_ratio"),
    parameter: expressionOf("scalar", depth),
    expression: below,
  });
  const counted = fc.record({ operator: fc.constant("count_values"), parameter: string, expression: below });
  return fc.tuple(fc.oneof(plain, ranked, counted), maybeGrouping).map(
    ([parts, extra]): Aggregation => ({
      type: "aggregation",
      operatorSpan: span,
      span,
      ...parts,
      ...extra,
    }),
  );
}

function callOf(returnType: ValueType, depth: number): fc.Arbitrary<Expression> {
  const known = [...PROMQL_FUNCTIONS.values()].filter(
    (entry) => entry.returnType === returnType && entry.removedIn === undefined && entry.name !== "info",
  );
  return fc.constantFrom(...known).chain(({ name, argTypes, variadic }) => {
    const least = argTypes.length - (variadic === 0 ? 0 : 1);
    const most = variadic < 0 ? argTypes.length + 2 : least + variadic;
    return fc
      .integer({ min: least, max: most })
      .chain((count) => {
        const types = Array.from(
          { length: count },
          (_, index) => argTypes[Math.min(index, argTypes.length - 1)] ?? "scalar",
        );
        return fc.tuple(...types.map((type) => expressionOf(type, depth)));
      })
      .map((args): Expression => ({ type: "call", name, nameSpan: span, args, span }));
  });
}

function subqueryOf(depth: number): fc.Arbitrary<Expression> {
  return fc
    .record({
      expression: expressionOf("vector", depth).map((node) => guard(node, ATOM)),
      range: durationLiteral,
      step: range,
      hasStep: fc.boolean(),
      extra: modifiers,
    })
    .map(
      ({ expression, range: length, step, hasStep, extra }): Expression => ({
        type: "subquery",
        expression,
        range: length,
        ...(hasStep ? { step } : {}),
        ...extra,
        span,
      }),
    );
}

const matrix: fc.Arbitrary<Expression> = fc
  .tuple(selector, range)
  .map(([node, length]): Expression => ({ type: "matrix", selector: node, range: length, span }));

/** A valid expression of a type, at most `depth` operations deep, as the parser would build it. All feature flags are needed. */
export function expressionOf(type: ValueType, depth: number): fc.Arbitrary<Expression> {
  const inParens = depth > 0 ? [expressionOf(type, depth - 1).map(paren)] : [];
  switch (type) {
    case "string":
      return fc.oneof(string, ...inParens);
    case "scalar":
      if (depth === 0) return number;
      return fc.oneof(
        number,
        callOf("scalar", depth - 1),
        scalarBinary(depth - 1),
        signed(callOf("scalar", depth - 1)),
        ...inParens,
      );
    case "matrix":
      return depth === 0 ? matrix : fc.oneof(matrix, subqueryOf(depth - 1), ...inParens);
    case "vector":
      if (depth === 0) return selector;
      return fc.oneof(
        selector,
        callOf("vector", depth - 1),
        vectorBinary(depth - 1),
        aggregationOf(depth - 1),
        signed(expressionOf("vector", depth - 1)),
        ...inParens,
      );
    default:
      return type satisfies never;
  }
}
