import {
  type Binary,
  type BinaryOperator,
  type Call,
  type Expression,
  type LabelMatcher,
  type LabelName,
  type NumberLiteral,
  type Paren,
  SET_OPERATORS,
  type Subquery,
  type VectorMatching,
  type VectorSelector,
} from "../../languages/promql/ast.js";

/** Nodes that are made here stand in no text. */
const NOWHERE = { start: 0, end: 0 };
const PLAIN_MATCHING: VectorMatching = {
  mode: "ignoring",
  isExplicit: false,
  labels: [],
  cardinality: "one-to-one",
  include: [],
};

export function number(value: number): NumberLiteral {
  return { type: "number", value, isDuration: false, span: NOWHERE };
}

export function call(name: string, ...args: readonly Expression[]): Call {
  return { type: "call", name, args, nameSpan: NOWHERE, span: NOWHERE };
}

/** In parentheses, unless nothing could bind tighter. */
export function operand(expression: Expression): Expression {
  const { type } = expression;
  return type === "binary" || type === "unary" ? paren(expression) : expression;
}

/** In parentheses where a set operator would take it apart. */
export function setOperand(expression: Expression): Expression {
  const isSet = expression.type === "binary" && SET_OPERATORS.some((set) => set === expression.operator);
  return isSet ? paren(expression) : expression;
}

export function paren(expression: Expression): Paren {
  return { type: "paren", expression, span: NOWHERE };
}

/** Operands bind tighter already, or stand in parentheses. */
export function binary(
  left: Expression,
  operator: BinaryOperator,
  right: Expression,
  matching: VectorMatching = PLAIN_MATCHING,
): Binary {
  return {
    type: "binary",
    operator,
    left,
    right,
    matching,
    returnsBool: false,
    operatorSpan: NOWHERE,
    span: NOWHERE,
  };
}

/** Set operators match many to many. */
export function matchingOn(mode: "on" | "ignoring", names: readonly string[]): VectorMatching {
  const labels = names.map((name): LabelName => ({ name, span: NOWHERE }));
  return { mode, isExplicit: true, labels, cardinality: "many-to-many", include: [] };
}

export const EVERYTHING: VectorMatching = { ...PLAIN_MATCHING, cardinality: "many-to-many" };

/** All of them joined by a set operator; `undefined` of none. */
export function joined(parts: readonly Expression[], operator: "and" | "or"): Expression | undefined {
  const [first, ...others] = parts;
  if (first === undefined) return undefined;
  return others.reduce((left, right) => binary(left, operator, right, EVERYTHING), first);
}

/** `name{label="value"}`, with matchers that hold whatever the values are. */
export function selector(name: string, labels: Readonly<Record<string, string>>): VectorSelector {
  const matchers = Object.entries(labels).map(
    ([label, value]): LabelMatcher => ({
      name: label,
      operator: "=",
      value,
      span: NOWHERE,
      nameSpan: NOWHERE,
      valueSpan: NOWHERE,
    }),
  );
  return { type: "selector", name, matchers, span: NOWHERE, nameSpan: NOWHERE };
}

/** Values of the past `rangeMs` at each step, the present one left out: `(…)[1h:1m] offset 1m`. */
export function past(expression: Expression, rangeMs: number, stepMs: number): Subquery {
  const duration = (milliseconds: number) =>
    ({ type: "duration", milliseconds, isDuration: true, span: NOWHERE }) as const;
  return {
    type: "subquery",
    expression: expression.type === "selector" ? paren(expression) : operand(expression),
    range: duration(rangeMs),
    step: duration(stepMs),
    offset: { duration: duration(stepMs), span: NOWHERE },
    span: NOWHERE,
  };
}

/** The same at every step of a subquery around it: as at the time of the whole evaluation. */
export function atEvaluation(subquery: Subquery): Subquery {
  return { ...subquery, at: { kind: "end", span: NOWHERE } };
}
