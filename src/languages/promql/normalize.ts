import type {
  Aggregation,
  AtModifier,
  Binary,
  DurationExpression,
  Expression,
  LabelName,
  OffsetModifier,
  Subquery,
  Unary,
  VectorMatching,
  VectorSelector,
} from "./ast.js";
import { bottomUp } from "./bottom-up.js";
import { durationMs } from "./facts.js";
import { groupByLabel, type Matcher, matchersOf } from "./matchers.js";
import { quoteGo } from "./quote.js";
import { withoutParens } from "./visit.js";

export { matcherConflict, overlappingSelectors } from "./matchers.js";

const texts = new WeakMap<Expression, string>();

/**
 * A text that two expressions share when they always give the same result: PromQL with everything spelled out one
 * way. Parentheses, the order of matchers and of listed labels, the spelling of numbers and durations, and the order
 * of the operands of `+` and `*` do not count. Different texts can still mean the same.
 */
export function normalizePromql(expression: Expression): string {
  return bottomUp(expression, texts, textOf);
}

export function equalExpressions(a: Expression, b: Expression): boolean {
  return normalizePromql(a) === normalizePromql(b);
}

/** The text of an operand, which {@link normalizePromql} has seen before. */
function operand(node: Expression): string {
  return texts.get(node) ?? "";
}

function textOf(node: Expression): string {
  switch (node.type) {
    case "number":
      return numberText(node.value);
    case "string":
      return quoteGo(node.value);
    case "selector":
      return selectorText(node);
    case "matrix":
      return `${selectorBody(node.selector)}[${durationText(node.range)}]${modifiersText(node.selector)}`;
    case "subquery":
      return subqueryText(node);
    case "call":
      return `${node.name}(${node.args.map(operand).join(", ")})`;
    case "aggregation":
      return aggregationText(node);
    case "binary":
      return binaryText(node);
    case "unary":
      return unaryText(node);
    case "paren":
      return operand(node.expression);
    default:
      return node satisfies never;
  }
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return "NaN";
  const magnitude = Number.isFinite(value) ? String(Math.abs(value)) : "Inf";
  // In parentheses, since `-1 ^ 2` is `-(1 ^ 2)`.
  return value < 0 || Object.is(value, -0) ? `(-${magnitude})` : magnitude;
}

function selectorText(selector: VectorSelector): string {
  return selectorBody(selector) + modifiersText(selector);
}

function selectorBody(selector: VectorSelector): string {
  const groups = [...groupByLabel(matchersOf(selector))].sort(([a], [b]) => compareText(a, b));
  return `{${groups.flatMap(([, group]) => matcherTexts(group)).join(", ")}}`;
}

function matcherTexts(group: readonly Matcher[]): readonly string[] {
  const matchers = group.map(matcherText);
  // `absent` looks at the order of several matchers of a label when one of them is `=`; nothing else does.
  if (group.length === 1 || group.some(({ operator }) => operator === "=")) return matchers;
  return [...new Set(matchers)].sort(compareText);
}

function matcherText({ name, operator, value }: Matcher): string {
  return `${labelText(name)}${operator}${quoteGo(value)}`;
}

const PLAIN_LABEL = /^[A-Za-z_][\w]*$/;

function labelText(name: string): string {
  return PLAIN_LABEL.test(name) ? name : quoteGo(name);
}

function modifiersText({
  extension,
  at,
  offset,
}: VectorSelector | (Subquery & { readonly extension?: never })): string {
  return (extension === undefined ? "" : ` ${extension}`) + atText(at) + offsetText(offset);
}

function atText(at: AtModifier | undefined): string {
  if (at === undefined) return "";
  return at.kind === "timestamp" ? ` @ ${at.milliseconds / 1000}` : ` @ ${at.kind}()`;
}

function offsetText(offset: OffsetModifier | undefined): string {
  if (offset === undefined || durationMs(offset.duration) === 0) return "";
  return ` offset ${durationText(offset.duration)}`;
}

function durationText(duration: DurationExpression): string {
  const milliseconds = durationMs(duration);
  if (milliseconds !== undefined) return millisecondsText(milliseconds);
  switch (duration.type) {
    case "duration":
      return millisecondsText(duration.milliseconds);
    case "duration-paren":
      return durationText(duration.expression);
    case "duration-unary":
      return duration.operator === "+"
        ? durationText(duration.expression)
        : `(-${durationText(duration.expression)})`;
    case "duration-binary":
      return `(${durationText(duration.left)} ${duration.operator} ${durationText(duration.right)})`;
    case "duration-call":
      return `${duration.name}(${duration.args.map(durationText).join(", ")})`;
    default:
      return duration satisfies never;
  }
}

/** A fraction of a millisecond can only be written as seconds. */
function millisecondsText(milliseconds: number): string {
  return Number.isInteger(milliseconds) ? `${milliseconds}ms` : `${milliseconds / 1000}`;
}

function subqueryText(node: Subquery): string {
  const step = node.step === undefined ? "" : durationText(node.step);
  return `${operand(node.expression)}[${durationText(node.range)}:${step}]${modifiersText(node)}`;
}

function aggregationText({ operator, parameter, expression, grouping }: Aggregation): string {
  const isWhole = grouping === undefined || (grouping.mode === "by" && grouping.labels.length === 0);
  const clause = isWhole ? "" : ` ${grouping.mode} (${labelList(grouping.labels)}) `;
  const argument = parameter === undefined ? "" : `${operand(parameter)}, `;
  return `${operator}${clause}(${argument}${operand(expression)})`;
}

function labelList(labels: readonly LabelName[]): string {
  const names = new Set(labels.map(({ name }) => labelText(name)));
  return [...names].sort(compareText).join(", ");
}

function unaryText({ operator, expression }: Unary): string {
  const text = operand(expression);
  if (operator === "-") return `(-${text})`;
  // absent() has labels of a selector only, which one with a sign is not.
  return withoutParens(expression).type === "selector" ? `(+${text})` : text;
}

/** Longer operands stay in the order written, since comparing them at every level of a long chain is slow. */
const MAX_REORDERED = 2_000;

function binaryText({ operator, returnsBool, matching, left, right }: Binary): string {
  let [first, second] = [operand(left), operand(right)];
  const commutes = operator === "+" || operator === "*";
  if (commutes && first.length + second.length <= MAX_REORDERED && compareText(first, second) > 0) {
    [first, second] = [second, first];
    matching = mirrored(matching);
  }
  return `(${first} ${operator}${returnsBool ? " bool" : ""}${matchingText(matching)} ${second})`;
}

/** The same matching with the operands exchanged. The result has the labels of the same side as before. */
function mirrored({ fillLeft, fillRight, ...matching }: VectorMatching): VectorMatching {
  return {
    ...matching,
    cardinality: MIRRORED[matching.cardinality],
    ...(fillLeft === undefined ? {} : { fillRight: fillLeft }),
    ...(fillRight === undefined ? {} : { fillLeft: fillRight }),
  };
}

const MIRRORED = {
  "one-to-one": "one-to-one",
  "many-to-one": "one-to-many",
  "one-to-many": "many-to-one",
  "many-to-many": "many-to-many",
} as const satisfies Record<VectorMatching["cardinality"], VectorMatching["cardinality"]>;

function matchingText({ mode, labels, cardinality, include, fillLeft, fillRight }: VectorMatching): string {
  const group = GROUP_CLAUSES.get(cardinality);
  let text = "";
  // `ignoring ()` is the default, but `group_left` stands only behind one or the other.
  if (mode === "on" || labels.length > 0 || group !== undefined) text += ` ${mode} (${labelList(labels)})`;
  if (group !== undefined) text += ` ${group} (${labelList(include)})`;
  if (fillLeft !== undefined) text += ` fill_left (${fillLeft})`;
  if (fillRight !== undefined) text += ` fill_right (${fillRight})`;
  return text;
}

const GROUP_CLAUSES: ReadonlyMap<VectorMatching["cardinality"], string> = new Map([
  ["many-to-one", "group_left"],
  ["one-to-many", "group_right"],
]);

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
