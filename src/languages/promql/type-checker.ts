import type { Aggregation, Binary, Call, Expression, Unary, ValueType, VectorSelector } from "./ast.js";
import type { Cursor } from "./cursor.js";
import type { PromqlFunction } from "./functions.js";
import { PROMQL_FUNCTIONS } from "./functions.js";
import { acceptsEmpty } from "./parse-selector.js";
import { quoteGo } from "./quote.js";

const DOCUMENTED_TYPES: Readonly<Record<ValueType, string>> = {
  scalar: "scalar",
  string: "string",
  vector: "instant vector",
  matrix: "range vector",
};

const SCALAR_PARAMETER: ReadonlySet<string> = new Set([
  "topk",
  "bottomk",
  "quantile",
  "limitk",
  "limit_ratio",
]);
const COMPARISONS: ReadonlySet<string> = new Set(["==", "!=", "<", "<=", ">", ">="]);
const SET_OPERATORS: ReadonlySet<string> = new Set(["and", "or", "unless"]);

/** How upstream names a type in messages: `instant vector` for `vector`. */
export function describeType(type: ValueType): string {
  return DOCUMENTED_TYPES[type];
}

/** The type of an expression, known from its shape alone; `undefined` when it calls a function nobody knows. */
export function valueTypeOf(expression: Expression): ValueType | undefined {
  switch (expression.type) {
    case "number":
      return "scalar";
    case "string":
      return "string";
    case "selector":
    case "aggregation":
      return "vector";
    case "matrix":
    case "subquery":
      return "matrix";
    case "call":
      return PROMQL_FUNCTIONS.get(expression.name)?.returnType;
    case "binary":
      return binaryType(valueTypeOf(expression.left), valueTypeOf(expression.right));
    case "unary":
    case "paren":
      return valueTypeOf(expression.expression);
    default:
      return expression satisfies never;
  }
}

function binaryType(left: ValueType | undefined, right: ValueType | undefined): ValueType | undefined {
  if (left === undefined || right === undefined) return undefined;
  return left === "scalar" && right === "scalar" ? "scalar" : "vector";
}

/** `checkAST` of Prometheus: reports what does not fit together and gives the type of the whole. */
export function checkTypes(expression: Expression, cursor: Cursor): ValueType | undefined {
  switch (expression.type) {
    case "number":
      return "scalar";
    case "string":
      return "string";
    case "selector":
      checkSelector(expression, cursor);
      return "vector";
    case "matrix":
      checkSelector(expression.selector, cursor);
      return "matrix";
    case "subquery":
      return checkSubquery(expression.expression, expression.span.start, expression.span.end, cursor);
    case "paren":
      return checkTypes(expression.expression, cursor);
    case "unary":
      return checkUnary(expression, cursor);
    case "aggregation":
      return checkAggregation(expression, cursor);
    case "binary":
      return checkBinary(expression, cursor);
    case "call":
      return checkCall(expression, cursor);
    default:
      return expression satisfies never;
  }
}

function checkSelector(selector: VectorSelector, cursor: Cursor): void {
  const { name, matchers, span } = selector;
  if (name !== undefined) {
    for (const matcher of matchers) {
      if (matcher.name !== "__name__") continue;
      const message = `metric name must not be set twice: ${quoteGo(name)} or ${quoteGo(matcher.value)}`;
      cursor.report(
        "repeatedMetricName",
        message,
        matcher.span.start,
        matcher.span.end,
        undefined,
        span.start,
      );
    }
    return;
  }
  if (matchers.every(acceptsEmpty)) {
    const message = "vector selector must contain at least one non-empty matcher";
    cursor.report("emptySelector", message, span.start, span.end);
  }
}

function checkSubquery(inner: Expression, start: number, end: number, cursor: Cursor): ValueType {
  const type = checkTypes(inner, cursor);
  if (type !== undefined && type !== "vector") {
    const message = `subquery is only allowed on instant vector, got ${type} instead`;
    cursor.report("subqueryOnNonVector", message, start, end);
  }
  return "matrix";
}

function checkUnary(unary: Unary, cursor: Cursor): ValueType | undefined {
  const type = checkTypes(unary.expression, cursor);
  if (type === "string" || type === "matrix") {
    const got = quoteGo(describeType(type));
    const message = `unary expression only allowed on expressions of type scalar or instant vector, got ${got}`;
    cursor.report("wrongOperandType", message, unary.span.start, unary.span.end);
  }
  return type;
}

function expectType(expression: Expression, want: ValueType, context: string, cursor: Cursor): void {
  const type = checkTypes(expression, cursor);
  if (type === undefined || type === want) return;
  const message = `expected type ${describeType(want)} in ${context}, got ${describeType(type)}`;
  cursor.report("wrongArgumentType", message, expression.span.start, expression.span.end);
}

function checkAggregation(aggregation: Aggregation, cursor: Cursor): ValueType {
  expectType(aggregation.expression, "vector", "aggregation expression", cursor);
  if (aggregation.parameter !== undefined) {
    const want = SCALAR_PARAMETER.has(aggregation.operator) ? "scalar" : "string";
    expectType(aggregation.parameter, want, "aggregation parameter", cursor);
  }
  return "vector";
}

function checkBinary(binary: Binary, cursor: Cursor): ValueType | undefined {
  const left = checkTypes(binary.left, cursor);
  const right = checkTypes(binary.right, cursor);
  const isComparison = COMPARISONS.has(binary.operator);
  if (binary.returnsBool && !isComparison) {
    reportOperator(binary, "misplacedBool", "bool modifier can only be used on comparison operators", cursor);
  }
  if (isComparison && !binary.returnsBool && left === "scalar" && right === "scalar") {
    reportOperator(binary, "missingBool", "comparisons between scalars must use BOOL modifier", cursor);
  }
  if (binary.matching.mode === "on") checkRepeatedLabels(binary, cursor);
  checkOperand(binary.left, left, cursor);
  checkOperand(binary.right, right, cursor);
  checkMatching(binary, left, right, cursor);
  return binaryType(left, right);
}

function checkOperand(operand: Expression, type: ValueType | undefined, cursor: Cursor): void {
  if (type !== "string" && type !== "matrix") return;
  const message = "binary expression must contain only scalar and instant vector types";
  cursor.report("wrongOperandType", message, operand.span.start, operand.span.end);
}

function checkRepeatedLabels(binary: Binary, cursor: Cursor): void {
  const { labels, include } = binary.matching;
  if (labels.length === 0 || include.length === 0) return;
  const included = new Set(include.map((label) => label.name));
  for (const name of new Set(labels.map((label) => label.name))) {
    if (!included.has(name)) continue;
    const message = `label ${quoteGo(name)} must not occur in ON and GROUP clause at once`;
    reportOperator(binary, "labelInOnAndGroup", message, cursor);
  }
}

function checkMatching(
  binary: Binary,
  left: ValueType | undefined,
  right: ValueType | undefined,
  cursor: Cursor,
): void {
  if (left === undefined || right === undefined) return;
  const { matching, operator, span } = binary;
  const isSet = SET_OPERATORS.has(operator);
  const hasFill = matching.fillLeft !== undefined || matching.fillRight !== undefined;
  const { start, end } = span;
  if (left !== "vector" || right !== "vector") {
    if (matching.labels.length > 0) {
      cursor.report("matchingOnScalar", "vector matching only allowed between instant vectors", start, end);
    }
    if (hasFill) {
      const message = "filling in missing series only allowed between instant vectors";
      cursor.report("misplacedFill", message, start, end);
    }
  } else if (isSet) {
    if (matching.cardinality !== "many-to-many") {
      cursor.report(
        "setOperatorGrouping",
        `no grouping allowed for ${quoteGo(operator)} operation`,
        start,
        end,
      );
    }
    if (hasFill) {
      cursor.report("misplacedFill", "filling in missing series not allowed for set operators", start, end);
    }
  }
  if (isSet && (left === "scalar" || right === "scalar")) {
    const message = `set operator ${quoteGo(operator)} not allowed in binary scalar expression`;
    cursor.report("setOperatorOnScalar", message, start, end);
  }
}

type OperatorCode = "misplacedBool" | "missingBool" | "labelInOnAndGroup";

/** Upstream looks for the operator after the left side and its spaces, which a comment in between misleads. */
function reportOperator(binary: Binary, code: OperatorCode, message: string, cursor: Cursor): void {
  let at = binary.left.span.end;
  while (" \t\n\r".includes(cursor.text.charAt(at))) at++;
  cursor.report(code, message, binary.operatorSpan.start, binary.operatorSpan.end, undefined, at);
}

function checkCall(call: Call, cursor: Cursor): ValueType | undefined {
  const entry = PROMQL_FUNCTIONS.get(call.name);
  if (entry === undefined) {
    for (const argument of call.args) checkTypes(argument, cursor);
    return undefined;
  }
  checkArity(call, entry, cursor);
  if (entry.name === "info") checkInfoSelector(call, cursor);
  const last = entry.argTypes.length - 1;
  for (const [index, argument] of call.args.entries()) {
    const want = entry.argTypes[Math.min(index, last)];
    // Upstream leaves arguments too many of a function with a fixed number of them alone.
    if (want === undefined || (index > last && entry.variadic === 0)) break;
    if (index === 0 || entry.name !== "info") {
      expectType(argument, want, `call to function ${quoteGo(entry.name)}`, cursor);
    } else if (argument.type !== "selector") checkTypes(argument, cursor);
  }
  return entry.returnType;
}

function checkArity(call: Call, entry: PromqlFunction, cursor: Cursor): void {
  const { args, span } = call;
  const declared = entry.argTypes.length;
  const least = entry.variadic === 0 ? declared : declared - 1;
  const most = entry.variadic < 0 ? Number.POSITIVE_INFINITY : least + entry.variadic;
  if (args.length >= least && args.length <= most) return;
  const bound =
    entry.variadic === 0 ? declared : args.length < least ? `at least ${least}` : `at most ${most}`;
  const message = `expected ${bound} argument(s) in call to ${quoteGo(entry.name)}, got ${args.length}`;
  cursor.report("wrongArgumentCount", message, span.start, span.end);
}

/** The second argument of `info` is a selector without a name; it alone may match everything. */
function checkInfoSelector(call: Call, cursor: Cursor): void {
  const selector = call.args[1];
  if (selector === undefined) return;
  const type = valueTypeOf(selector);
  const { start, end } = selector.span;
  if (type !== undefined && type !== "vector") {
    const message = `expected type instant vector in call to function "info", got ${describeType(type)}`;
    cursor.report("wrongArgumentType", message, start, end, undefined, call.span.start);
  } else if (selector.type !== "selector") {
    cursor.report("infoSelector", "expected label selectors only", start, end);
  } else if (selector.name !== undefined) {
    cursor.report("infoSelector", "expected label selectors only, got vector selector instead", start, end);
  }
}
