import { TocsinError } from "../../base/errors.js";
import type { Expression, LabelMatcher } from "../../languages/promql/ast.js";
import { formatPromqlError } from "../../languages/promql/errors.js";
import { parsePromql } from "../../languages/promql/parser.js";
import { printPromql } from "../../languages/promql/printer.js";

/** Names of metrics that stand before the braces. */
const PLAIN_NAME = /^[A-Za-z_:][A-Za-z0-9_:]*$/;
const NOWHERE = { start: 0, end: 0 };

/** The selector of one series; `undefined` without a name. */
export function selectorOf(labels: Readonly<Record<string, string>>): Expression | undefined {
  const { __name__: name, ...rest } = labels;
  if (name === undefined) return undefined;
  const isPlain = PLAIN_NAME.test(name);
  const matchers = Object.entries(isPlain ? rest : labels).map(([label, value]): LabelMatcher => {
    return { name: label, operator: "=", value, span: NOWHERE, nameSpan: NOWHERE, valueSpan: NOWHERE };
  });
  return { type: "selector", matchers, span: NOWHERE, ...(isPlain ? { name } : {}) };
}

/** @throws {@link TocsinError} `invalid_argument` for what is no PromQL, or no instant vector */
export function parseExpression(text: string): Expression {
  const { expression, type, errors } = parsePromql(text);
  const [error] = errors;
  const reason = error === undefined ? `it is a ${type}, not an instant vector` : formatPromqlError(error);
  if (expression !== undefined && error === undefined && type === "vector") return expression;
  throw new TocsinError("invalid_argument", `cannot use --expr: ${reason}`, { argument: "--expr" });
}

/** As text that an operator may follow. */
export function printOperand(expression: Expression): string {
  const text = printPromql(expression);
  return expression.type === "binary" || expression.type === "unary" ? `(${text})` : text;
}
