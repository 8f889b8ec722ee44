import type { Binary, Call, Expression } from "../../languages/promql/ast.js";
import { bottomUp } from "../../languages/promql/bottom-up.js";
import { metricNameOf } from "../../languages/promql/facts.js";
import { canHave, explainLoss, type LabelFlow, labelFlow } from "../../languages/promql/flow.js";
import { quote } from "./expression-text.js";

/** The two vectors of a binary operator, and which labels have to be equal for their series to match. */
export interface MatchedSides {
  readonly left: LabelFlow;
  readonly right: LabelFlow;
  readonly isMatched: (label: string) => boolean;
}

/** `undefined` where no series are matched: one side is a number. */
export function matchedSides(binary: Binary): MatchedSides | undefined {
  const left = labelFlow(binary.left);
  const right = labelFlow(binary.right);
  if (left.isScalar || right.isScalar) return undefined;
  const listed = new Set(binary.matching.labels.map(({ name }) => name));
  const isMatched =
    binary.matching.mode === "on"
      ? (label: string) => listed.has(label)
      : (label: string) => label !== "__name__" && !listed.has(label);
  return { left, right, isMatched };
}

export interface MatchingProblem {
  /** `never`: no series can match. `unlikely`: only those can that lack the labels their side is grouped by. */
  readonly kind: "never" | "unlikely";
  /** A sentence without a full stop. */
  readonly reason: string;
}

/** Why the series of the two sides do not match, where the expression alone tells. */
export function findMatchingProblem(binary: Binary): MatchingProblem | undefined {
  const sides = matchedSides(binary);
  const { fillLeft, fillRight, mode } = binary.matching;
  if (sides === undefined || fillLeft !== undefined || fillRight !== undefined) return undefined;
  const contradiction = findContradiction(sides);
  if (contradiction !== undefined) return { kind: "never", reason: contradiction };
  // A label listed in `on` that a side lost is another rule's matter.
  if (mode === "on") return undefined;
  const missing =
    findMissing(sides.left, sides.right, sides, RIGHT) ?? findMissing(sides.right, sides.left, sides, LEFT);
  if (missing !== undefined) return { kind: "never", reason: missing };
  const difference = findDifference(binary, sides);
  return difference === undefined ? undefined : { kind: "unlikely", reason: difference };
}

const LEFT = { has: "right", lacks: "left" } as const;
const RIGHT = { has: "left", lacks: "right" } as const;
type Sides = typeof LEFT | typeof RIGHT;

function findContradiction({ left, right, isMatched }: MatchedSides): string | undefined {
  for (const [label, value] of left.values) {
    const other = right.values.get(label);
    if (other !== undefined && other !== value && isMatched(label))
      return `${quote(label)} is ${quote(value)} on the left and ${quote(other)} on the right`;
  }
  return undefined;
}

function findMissing(
  rich: LabelFlow,
  poor: LabelFlow,
  { isMatched }: MatchedSides,
  { has, lacks }: Sides,
): string | undefined {
  for (const label of rich.certain) {
    if (!isMatched(label)) continue;
    const loss = explainLoss(poor, label);
    if (loss !== undefined)
      return `every series on the ${has} has ${quote(label)}, but on the ${lacks} ${loss.message}`;
  }
  return undefined;
}

function findDifference(binary: Binary, sides: MatchedSides): string | undefined {
  return (
    findExtraLabels(sides.left, sides.right, sides, RIGHT) ??
    findExtraLabels(sides.right, sides.left, sides, LEFT) ??
    (binary.matching.isExplicit
      ? undefined
      : (findRawSide(binary.left, sides.right, RIGHT) ?? findRawSide(binary.right, sides.left, LEFT)))
  );
}

/** Labels one side is grouped by and the other is not. */
function findExtraLabels(
  rich: LabelFlow,
  poor: LabelFlow,
  { isMatched }: MatchedSides,
  { has, lacks }: Sides,
): string | undefined {
  if (rich.possible.kind === "any" || poor.possible.kind === "any") return undefined;
  const extra = [...rich.possible.labels].filter((label) => isMatched(label) && !canHave(poor, label));
  return extra.length === 0
    ? undefined
    : `the ${has} side keeps ${listLabels(extra)}, which the ${lacks} side does not have`;
}

/** Labels that every scraped series has. */
const TARGET_LABELS = ["instance", "job"];

function findRawSide(rich: Expression, poor: LabelFlow, { has, lacks }: Sides): string | undefined {
  if (poor.possible.kind === "any") return undefined;
  const missing = TARGET_LABELS.filter((label) => !canHave(poor, label));
  const metric = missing.length === 0 ? undefined : scrapedMetric(rich);
  if (metric === undefined) return undefined;
  const kept = [...poor.possible.labels];
  const rest = kept.length === 0 ? "has no labels" : `has only ${listLabels(kept)}`;
  return `the ${has} side keeps all labels of ${metric}, among them ${listLabels(missing)}, and the ${lacks} side ${rest}`;
}

/** The metric whose labels, as they were scraped, all reach the result. Of recorded ones, with a colon, nothing is known. */
function scrapedMetric(expression: Expression): string | undefined {
  return bottomUp(expression, scraped, findScrapedMetric);
}

const scraped = new WeakMap<Expression, string | undefined>();

/** The answer for an operand, which {@link scrapedMetric} has seen before. */
function operand(node: Expression): string | undefined {
  return scraped.get(node);
}

function findScrapedMetric(node: Expression): string | undefined {
  switch (node.type) {
    case "selector": {
      const name = metricNameOf(node);
      return name?.includes(":") === true ? undefined : name;
    }
    case "matrix":
      return operand(node.selector);
    case "paren":
    case "unary":
      return operand(node.expression);
    case "call":
      return node.name === "absent_over_time" ? undefined : operandOfCall(node);
    case "binary":
      if (labelFlow(node.right).isScalar) return operand(node.left);
      return labelFlow(node.left).isScalar ? operand(node.right) : undefined;
    case "aggregation":
    case "subquery":
    case "number":
    case "string":
      return undefined;
  }
  return node satisfies never;
}

function operandOfCall({ args }: Call): string | undefined {
  const range = args.find(({ type }) => type === "matrix");
  return range === undefined ? undefined : operand(range);
}

const MAX_LISTED = 5;

/** `"a", "b" and "c"`, and how many more there are. */
export function listLabels(labels: readonly string[]): string {
  const shown = labels.slice(0, MAX_LISTED).map((label) => quote(label));
  const rest = labels.length - shown.length;
  if (rest > 0) shown.push(`${rest} more`);
  const last = shown.pop() ?? "nothing";
  return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
