import { describe, EncodeWalk, type WalkedEntry } from "../../encode-walk.js";
import type { WireHints } from "../../hints.js";
import type { FormatOptions } from "../../options.js";
import type { MapType, UnionType, WirePlan, WireType } from "../../plan.js";
import { isTextKey, pairPlan } from "../../text-key.js";
import type { YamlTree } from "./print.js";
import { MAP_TAG, SET_TAG } from "./read.js";
import { literalLines, printKey, printNumber, printString, quote } from "./scalar.js";

/** A value as it is written in YAML. Without a plan only the JSON domain has a form. */
export function lower(value: unknown, plan: WirePlan | undefined, options: FormatOptions): YamlTree {
  // At the root PyYAML and go-yaml lose indentation, and the `yaml` package leading blanks.
  return typeof value === "string"
    ? scalar(quote(new EncodeWalk("yaml", options).text(value)))
    : lowerValue(value, plan, new EncodeWalk("yaml", options));
}

function lowerValue(value: unknown, plan: WirePlan | undefined, walk: EncodeWalk): YamlTree {
  const type = plan?.type;
  if (type?.kind === "union" && value !== null) {
    if (typeof value === "object") refuseTwins(value, type, walk);
    return walk.option(type, value, (option) => lowerValue(value, option, walk));
  }
  switch (typeof value) {
    case "string":
      return text(walk.text(value));
    case "number":
      return scalar(printNumber(walk.number(value, plan)));
    case "bigint": {
      const digits = walk.integer(value, plan);
      return scalar(walk.isTypeNeeded || walk.isTagged(plan) ? `!!int "${digits}"` : digits);
    }
    case "boolean":
      return scalar(String(value));
    case "object":
      return value === null ? scalar("null") : lowerObject(value, plan, walk);
    default:
      if (value === undefined && walk.isTagged(plan)) return scalar('!undefined ""');
      return walk.fail("unrepresentable", `${describe(value)} has no form here`);
  }
}

function lowerObject(value: object, plan: WirePlan | undefined, walk: EncodeWalk): YamlTree {
  const type = plan?.type;
  if (Array.isArray(value)) {
    return list(walk.items(value, plan), walk, (index) => {
      if (type?.kind === "array") return type.item;
      return type?.kind === "tuple" ? (type.items[index] ?? type.rest) : undefined;
    });
  }
  switch (type?.kind) {
    case "date":
      if (value instanceof Date) return date(value, plan?.hints.timestamp, walk);
      break;
    case "bytes":
      if (value instanceof Uint8Array) return scalar(`!!binary ${quote(walk.bytes(value))}`);
      break;
    case "set":
      if (value instanceof Set) return list([...value], walk, () => type.item);
      break;
    case "map":
      if (value instanceof Map) return map(value, type, walk);
      break;
    case "object":
    case "record":
      return entries(walk, walk.entries(value, type));
    default:
      break;
  }
  return (
    (walk.isTagged(plan) ? lowerTagged(value, walk) : undefined) ??
    entries(walk, walk.entries(value, undefined))
  );
}

/** Dates and bytes have tags of YAML; its `!!set` and `!!omap` are maps and cannot hold everything, so there are local ones. */
function lowerTagged(value: object, walk: EncodeWalk): YamlTree | undefined {
  if (value instanceof Date) return scalar(`!!timestamp ${quote(String(walk.date(value)))}`);
  if (value instanceof Uint8Array) return scalar(`!!binary ${quote(walk.bytes(value))}`);
  if (value instanceof Set) return list([...value], walk, () => undefined, SET_TAG);
  return value instanceof Map ? list([...value], walk, () => undefined, MAP_TAG) : undefined;
}

function list(
  values: readonly unknown[],
  walk: EncodeWalk,
  planAt: (index: number) => WirePlan | undefined,
  tag?: string,
): YamlTree {
  return walk.inside(() => ({
    kind: "list",
    items: values.map((item, index) => walk.below(index, () => lowerValue(item, planAt(index), walk))),
    ...(tag === undefined ? {} : { tag }),
  }));
}

function entries(walk: EncodeWalk, found: readonly WalkedEntry[]): YamlTree {
  return walk.inside(() => ({
    kind: "map",
    entries: found.map(({ key, value, plan }) => ({
      key: printKey(walk.key(key)),
      value: walk.below(key, () => lowerValue(value, plan, walk)),
      ...(plan?.hints.yaml?.comment === undefined ? {} : { comment: plan.hints.yaml.comment }),
    })),
  }));
}

/** Pairs, unless all keys are text. */
function map(value: ReadonlyMap<unknown, unknown>, type: MapType, walk: EncodeWalk): YamlTree {
  if (isTextKey(type.key)) return entries(walk, walk.mapEntries(value, type.value));
  const pair = pairPlan(type);
  return list([...value], walk, () => pair);
}

function date(value: Date, unit: WireHints["timestamp"], walk: EncodeWalk): YamlTree {
  if (walk.isTypeNeeded) return scalar(`!!timestamp ${quote(String(walk.date(value, "iso")))}`);
  const written = walk.date(value, unit);
  return scalar(typeof written === "string" ? quote(written) : printNumber(written));
}

/** YAML has one kind of list and one of map: a union of an array and a set, say, needs a discriminator. */
function refuseTwins(value: object, type: UnionType, walk: EncodeWalk): void {
  const shapes = shapesOf(type);
  const isList = Array.isArray(value) || value instanceof Set;
  const twins = isList || value instanceof Map ? ["list", "set", "pairs"] : [];
  const mapTwins = isList ? [] : ["object", "map"];
  for (const group of [twins, mapTwins]) {
    const found = group.filter((shape) => shapes.has(shape));
    if (found.length > 1) {
      walk.fail("unsupported", `YAML cannot tell ${found.join(" from ")}; give the union a discriminator`);
    }
  }
}

/** What the options look like in a document, those of unions inside too. */
function shapesOf(type: UnionType): ReadonlySet<string> {
  const shapes = new Set<string>();
  const unions = new Set([type]);
  // The set grows while it is walked.
  for (const union of unions) {
    for (const { plan } of union.options) {
      if (plan.type.kind === "union") unions.add(plan.type);
      else shapes.add(shapeOf(plan.type));
    }
  }
  return shapes;
}

function shapeOf(type: WireType): string {
  switch (type.kind) {
    case "array":
    case "tuple":
      return "list";
    case "object":
    case "record":
      return "object";
    case "map":
      return isTextKey(type.key) ? "map" : "pairs";
    default:
      return type.kind;
  }
}

function text(value: string): YamlTree {
  const lines = literalLines(value);
  return lines === undefined ? scalar(printString(value)) : { kind: "literal", lines };
}

function scalar(written: string): YamlTree {
  return { kind: "scalar", text: written };
}
