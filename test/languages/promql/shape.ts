import type { DurationExpression, Expression, LabelName } from "../../../src/languages/promql/ast.js";
import { PROMQL_FEATURES } from "../../../src/languages/promql/options.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";

const names = (labels: readonly LabelName[]): string => labels.map(({ name }) => name).join(",");

/** The tree as an S-expression, to compare how an expression is read. */
export function shapeOf(node: Expression): string {
  switch (node.type) {
    case "number":
      return `${node.value}${node.isDuration ? "s" : ""}`;
    case "string":
      return JSON.stringify(node.value);
    case "selector": {
      const { name = "", matchers, offset, at, extension } = node;
      const inner = matchers.map((matcher) => `${matcher.name}${matcher.operator}${matcher.value}`).join(",");
      const modifiers = [
        offset && `offset ${shapeOfDuration(offset.duration)}`,
        at && `@ ${at.kind === "timestamp" ? at.milliseconds : at.kind}`,
        extension,
      ];
      return [`${name}${inner === "" ? "" : `{${inner}}`}`, ...modifiers].filter(Boolean).join(" ");
    }
    case "matrix":
      return `(range ${shapeOf(node.selector)} ${shapeOfDuration(node.range)})`;
    case "subquery": {
      const { range, step, offset, at } = node;
      const parts = [
        step && shapeOfDuration(step),
        offset && `offset ${shapeOfDuration(offset.duration)}`,
        at && `@ ${at.kind === "timestamp" ? at.milliseconds : at.kind}`,
      ];
      return `(subquery ${[shapeOf(node.expression), shapeOfDuration(range), ...parts].filter(Boolean).join(" ")})`;
    }
    case "call":
      return `(${[node.name, ...node.args.map(shapeOf)].join(" ")})`;
    case "aggregation": {
      const { operator, grouping, parameter, expression } = node;
      const clause = grouping && `${grouping.mode}[${names(grouping.labels)}]`;
      return `(${[operator, clause, parameter && shapeOf(parameter), shapeOf(expression)].filter(Boolean).join(" ")})`;
    }
    case "binary": {
      const { matching, returnsBool, operator, left, right } = node;
      const extras = [
        returnsBool && "bool",
        matching.isExplicit && `${matching.mode}[${names(matching.labels)}]`,
        matching.isExplicit &&
          matching.cardinality.startsWith("many-to-one") &&
          `left[${names(matching.include)}]`,
        matching.cardinality === "one-to-many" && `right[${names(matching.include)}]`,
        matching.fillLeft !== undefined && `fill-left ${matching.fillLeft}`,
        matching.fillRight !== undefined && `fill-right ${matching.fillRight}`,
      ];
      return `(${[operator, ...extras, shapeOf(left), shapeOf(right)].filter(Boolean).join(" ")})`;
    }
    case "unary":
      return `(${node.operator} ${shapeOf(node.expression)})`;
    case "paren":
      return `[${shapeOf(node.expression)}]`;
    default:
      return node satisfies never;
  }
}

export function shapeOfDuration(node: DurationExpression): string {
  switch (node.type) {
    case "duration":
      return `${node.milliseconds}${node.isDuration ? "ms" : "n"}`;
    case "duration-call":
      return `(${[node.name, ...node.args.map(shapeOfDuration)].join(" ")})`;
    case "duration-binary":
      return `(${node.operator} ${shapeOfDuration(node.left)} ${shapeOfDuration(node.right)})`;
    case "duration-unary":
      return `(${node.operator} ${shapeOfDuration(node.expression)})`;
    case "duration-paren":
      return `[${shapeOfDuration(node.expression)}]`;
    default:
      return node satisfies never;
  }
}

/** How `text` is read with all feature flags, or its first error. */
export function shape(text: string): string {
  const { expression, errors } = parsePromql(text, { features: PROMQL_FEATURES });
  const [first] = errors;
  if (first !== undefined || expression === undefined) return `error: ${first?.message}`;
  return shapeOf(expression);
}

/** Code and text underlined of every error. */
export function problems(text: string, options?: Parameters<typeof parsePromql>[1]): string[] {
  return parsePromql(text, options).errors.map(
    ({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`,
  );
}
