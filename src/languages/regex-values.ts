import { EMPTY_REGEX, type RegexNode } from "./regex-tree.js";

const MAX_EXACT_VALUES = 1_000;
const MAX_EXACT_LENGTH = 100_000;

/** What is known about the values a node matches. */
export interface RegexValues {
  /** All of them, when they are few. */
  readonly exact: readonly string[] | undefined;
  readonly prefix: string;
  readonly empty: boolean;
  /** Matches every non-empty value. */
  readonly covers: boolean;
  /** Contains a `^`, `$`, `\b` or `\B`. */
  readonly asserts: boolean;
}

/** What whole values a pattern matches. */
export function valuesOfRegex(root: RegexNode): RegexValues {
  return valuesOf(withoutAnchors(withoutAnchors(root, "start"), "end"));
}

/** Takes away the anchors at the edges: the whole value has to match anyway. */
function withoutAnchors(node: RegexNode, edge: "start" | "end"): RegexNode {
  if (node.type === edge) return EMPTY_REGEX;
  if (node.type === "alternate") {
    return { type: "alternate", nodes: node.nodes.map((branch) => withoutAnchors(branch, edge)) };
  }
  if (node.type !== "concat") return node;
  const nodes = [...node.nodes];
  const at = edge === "start" ? 0 : nodes.length - 1;
  const outermost = nodes[at];
  if (outermost === undefined) return node;
  nodes[at] = withoutAnchors(outermost, edge);
  return { type: "concat", nodes };
}

function valuesOf(node: RegexNode): RegexValues {
  switch (node.type) {
    case "char":
      if (node.folds && node.char.toLowerCase() !== node.char.toUpperCase()) return SOME_VALUES;
      return valuesOfChars([node.char]);
    case "class":
      return node.chars === undefined ? SOME_VALUES : valuesOfChars(node.chars);
    case "dot":
      return SOME_VALUES;
    case "start":
    case "end":
    case "not-boundary":
      return { ...SOME_VALUES, empty: true, asserts: true };
    case "boundary":
      return { ...SOME_VALUES, asserts: true };
    case "concat":
      return valuesOfConcat(node.nodes.map(valuesOf));
    case "alternate":
      return valuesOfAlternate(node.nodes.map(valuesOf));
    case "repeat":
      return valuesOfRepeat(node, valuesOf(node.node));
  }
  return node satisfies never;
}

const SOME_VALUES: RegexValues = {
  exact: undefined,
  prefix: "",
  empty: false,
  covers: false,
  asserts: false,
};

function valuesOfChars(values: readonly string[]): RegexValues {
  const exact = [...new Set(values)];
  return { exact, prefix: commonPrefix(exact), empty: exact.includes(""), covers: false, asserts: false };
}

function valuesOfConcat(parts: readonly RegexValues[]): RegexValues {
  let exact: readonly string[] | undefined = [""];
  let prefix = "";
  for (const part of parts) {
    if (exact?.length === 1) prefix += part.prefix;
    exact = product(exact, part.exact);
  }
  const asserts = parts.some((part) => part.asserts);
  // One part can take the whole value when all others can match nothing and no assertion objects.
  const filled = parts.filter((part) => !part.empty);
  const covering = filled.length === 0 ? parts : filled.length === 1 ? filled : [];
  const covers = !asserts && covering.some((part) => part.covers);
  return { exact, prefix, empty: filled.length === 0, covers, asserts };
}

function valuesOfAlternate(branches: readonly RegexValues[]): RegexValues {
  let exact: Set<string> | undefined = new Set();
  for (const branch of branches) {
    if (branch.exact === undefined) exact = undefined;
    for (const value of branch.exact ?? []) exact?.add(value);
  }
  return {
    exact: exact === undefined ? undefined : withinBounds([...exact]),
    prefix: commonPrefix(branches.map((branch) => branch.prefix)),
    empty: branches.some((branch) => branch.empty),
    covers: branches.some((branch) => branch.covers),
    asserts: branches.some((branch) => branch.asserts),
  };
}

function valuesOfRepeat(
  { node, min, max }: RegexNode & { readonly type: "repeat" },
  once: RegexValues,
): RegexValues {
  const isAnyText = node.type === "dot" && node.matchesNewline && max === Infinity;
  const first = min === 0 ? "" : once.prefix;
  return {
    exact: once.exact === undefined ? undefined : repeatValues(once.exact, min, max),
    prefix: once.exact?.length === 1 ? first.repeat(min) : first,
    empty: min === 0 || once.empty,
    covers: isAnyText ? min <= 1 : once.covers && max > 0 && (min <= 1 || (once.empty && !once.asserts)),
    asserts: once.asserts,
  };
}

function repeatValues(values: readonly string[], min: number, max: number): readonly string[] | undefined {
  if (max === Infinity) return undefined;
  const all = new Set<string>();
  let power: readonly string[] | undefined = [""];
  for (let count = 0; count <= max; count++) {
    if (power === undefined) return undefined;
    if (count >= min) for (const value of power) all.add(value);
    if (count < max) power = product(power, values);
  }
  return withinBounds([...all]);
}

function product(
  heads: readonly string[] | undefined,
  tails: readonly string[] | undefined,
): readonly string[] | undefined {
  if (heads === undefined || tails === undefined) return undefined;
  if (heads.length * tails.length > MAX_EXACT_VALUES) return undefined;
  return withinBounds([...new Set(heads.flatMap((head) => tails.map((tail) => head + tail)))]);
}

function withinBounds(values: readonly string[]): readonly string[] | undefined {
  if (values.length > MAX_EXACT_VALUES) return undefined;
  return values.reduce((length, value) => length + value.length, 0) > MAX_EXACT_LENGTH ? undefined : values;
}

function commonPrefix(texts: readonly string[]): string {
  let prefix = texts[0] ?? "";
  for (const text of texts) {
    let length = 0;
    while (length < prefix.length && prefix[length] === text[length]) length++;
    prefix = prefix.slice(0, length);
  }
  return prefix;
}
