import { compareCodePoints } from "../matcher/matching.js";
import type {
  AtModifier,
  DurationExpression,
  Expression,
  LabelMatcher,
  LabelName,
  OffsetModifier,
  VectorMatching,
  VectorSelector,
} from "./ast.js";
import { formatDuration, formatFloat } from "./literals.js";
import { quoteGo } from "./quote.js";

/** Label names that stand without quotes. */
const PLAIN_LABEL = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Words that a list of labels does not take for labels. */
const NO_LABEL_IN_LIST = /^(?:without|inf|nan)$/i;

/**
 * The canonical form on one line, as Prometheus 3.14 prints an expression (`Expr.String`): comments are gone, matchers are
 * sorted, numbers are decimal. It always parses back; to that end three slips of upstream are not followed: the label
 * `without` in a list is quoted, `1001ms` as a number does not become `1s`, and the base of a power is `Inf`, not `+Inf`.
 */
export function printPromql(expression: Expression): string {
  switch (expression.type) {
    case "number":
      return expression.isDuration
        ? formatDuration(Math.round(expression.value * 1000))
        : formatFloat(expression.value);
    case "string":
      return quoteGo(expression.value);
    case "selector":
      return (
        printSelector(expression) +
        printAt(expression.at) +
        printExtension(expression) +
        printOffset(expression.offset)
      );
    case "matrix": {
      const { selector, range } = expression;
      const modifiers = printExtension(selector) + printAt(selector.at) + printOffset(selector.offset);
      return `${printSelector(selector)}[${printTopDuration(range)}]${modifiers}`;
    }
    case "subquery": {
      const { range, step, at, offset } = expression;
      const stepText = step === undefined ? "" : printTopDuration(step);
      const suffix = `[${printTopDuration(range)}:${stepText}]${printAt(at)}${printOffset(offset)}`;
      return printPromql(expression.expression) + suffix;
    }
    case "call":
      return `${expression.name}(${expression.args.map(printPromql).join(", ")})`;
    case "aggregation": {
      const { operator, grouping, parameter } = expression;
      const isShown = grouping !== undefined && (grouping.mode === "without" || grouping.labels.length > 0);
      const clause = isShown ? ` ${grouping.mode} (${printLabels(grouping.labels)}) ` : "";
      const first = parameter === undefined ? "" : `${printPromql(parameter)}, `;
      return `${operator}${clause}(${first}${printPromql(expression.expression)})`;
    }
    case "binary": {
      const { left, operator, right, returnsBool, matching } = expression;
      const bool = returnsBool ? " bool" : "";
      const isInfiniteBase =
        operator === "^" && left.type === "number" && left.value === Number.POSITIVE_INFINITY;
      return `${isInfiniteBase ? "Inf" : printPromql(left)} ${operator}${bool}${printMatching(matching)} ${printPromql(right)}`;
    }
    case "unary":
      return expression.operator + printPromql(expression.expression);
    case "paren":
      return `(${printPromql(expression.expression)})`;
    default:
      return expression satisfies never;
  }
}

function printSelector({ name, matchers }: VectorSelector): string {
  if (matchers.length === 0) return name ?? "{}";
  const texts = matchers.map(printMatcher).sort(compareCodePoints);
  return `${name ?? ""}{${texts.join(",")}}`;
}

/** A label matcher in its canonical form, such as `job=~"api.*"`. */
export function printMatcher({ name, operator, value }: LabelMatcher): string {
  return `${printLabel(name)}${operator}${quoteGo(value)}`;
}

function printLabel(name: string): string {
  return PLAIN_LABEL.test(name) ? name : quoteGo(name);
}

function printLabels(labels: readonly LabelName[]): string {
  return labels
    .map(({ name }) => (NO_LABEL_IN_LIST.test(name) ? quoteGo(name) : printLabel(name)))
    .join(", ");
}

function printExtension({ extension }: VectorSelector): string {
  return extension === undefined ? "" : ` ${extension}`;
}

function printAt(at: AtModifier | undefined): string {
  if (at === undefined) return "";
  return at.kind === "timestamp" ? ` @ ${(at.milliseconds / 1000).toFixed(3)}` : ` @ ${at.kind}()`;
}

function printOffset(offset: OffsetModifier | undefined): string {
  if (offset === undefined) return "";
  const { duration } = offset;
  const isNone = duration.type === "duration" && Math.trunc(duration.milliseconds) === 0;
  return isNone ? "" : ` offset ${printTopDuration(duration)}`;
}

/** A literal alone is printed as a duration even when it was written as a number of seconds. */
function printTopDuration(duration: DurationExpression): string {
  return duration.type === "duration" ? formatDuration(duration.milliseconds) : printDuration(duration);
}

function printDuration(duration: DurationExpression): string {
  switch (duration.type) {
    case "duration":
      return duration.isDuration
        ? formatDuration(duration.milliseconds)
        : formatFloat(duration.milliseconds / 1000);
    case "duration-call":
      return `${duration.name}(${duration.args.map(printDuration).join(", ")})`;
    case "duration-binary":
      return `${printDuration(duration.left)} ${duration.operator} ${printDuration(duration.right)}`;
    case "duration-unary":
      return duration.operator + printDuration(duration.expression);
    case "duration-paren":
      return `(${printDuration(duration.expression)})`;
    default:
      return duration satisfies never;
  }
}

function printMatching(matching: VectorMatching): string {
  const { mode, labels, cardinality, include, fillLeft, fillRight } = matching;
  const isGrouped = cardinality === "many-to-one" || cardinality === "one-to-many";
  let text = "";
  if (labels.length > 0 || mode === "on" || isGrouped) text += ` ${mode} (${printLabels(labels)})`;
  if (isGrouped)
    text += ` group_${cardinality === "many-to-one" ? "left" : "right"} (${printLabels(include)})`;
  if (fillLeft !== undefined && Object.is(fillLeft, fillRight))
    return `${text} fill (${formatFloat(fillLeft)})`;
  if (fillLeft !== undefined) text += ` fill_left (${formatFloat(fillLeft)})`;
  if (fillRight !== undefined) text += ` fill_right (${formatFloat(fillRight)})`;
  return text;
}
