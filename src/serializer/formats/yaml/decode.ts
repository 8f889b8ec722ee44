import {
  childOf,
  type DocumentNode,
  entryOf,
  type MappingNode,
  type ScalarNode,
  type SequenceNode,
} from "../../../document/document.js";
import type { DecodeWalk } from "../../decode-walk.js";
import type { MapType, ObjectType, TupleType, UnionType, WirePlan, WireType } from "../../plan.js";
import { mapOf, setOf } from "../../tags.js";
import { isTextKey, pairPlan } from "../../text-key.js";
import { SET_TAG } from "./read.js";
import { readScalar, untypedValue } from "./read-scalar.js";

type PlanAt = (index: number) => WirePlan | undefined;
type PlanOf = (name: string) => WirePlan | undefined;

/** How well a node fits a plan: as our writer would have written it, as others might, or not at all. */
const EXACT = 2;
const LENIENT = 1;
const MISFIT = 0;

/**
 * Gives the nodes of a document the types of a plan. What does not fit stays as it was read, for the schema to refuse.
 */
export class NodeDecoder {
  readonly #walk: DecodeWalk;
  readonly #listTags: ReadonlyMap<number, string>;
  /** How nodes below unions fit, so that unions within unions cost no more than the document has nodes. */
  readonly #fits = new Map<DocumentNode, Map<WireType, number>>();

  constructor(walk: DecodeWalk, listTags: ReadonlyMap<number, string>) {
    this.#walk = walk;
    this.#listTags = listTags;
  }

  decode(node: DocumentNode, plan: WirePlan | undefined): unknown {
    if (plan?.type.kind === "union") {
      const isNull = node.kind === "scalar" && node.value === null;
      return isNull ? null : this.decode(node, this.#optionFor(node, plan.type));
    }
    switch (node.kind) {
      case "scalar":
        return this.#scalar(node, plan);
      case "sequence":
        return this.#sequence(node, plan?.type);
      case "mapping":
        return this.#mapping(node, plan?.type);
      default:
        return node satisfies never;
    }
  }

  #scalar(node: ScalarNode, plan: WirePlan | undefined): unknown {
    this.#walk.check("stringLength", node.source.length, node.start);
    const found = plan === undefined ? undefined : readScalar(node, plan, this.#walk);
    return found === undefined ? untypedValue(node, this.#walk) : found.value;
  }

  #sequence(node: SequenceNode, type: WireType | undefined): unknown {
    switch (type?.kind) {
      case "array":
        return this.#items(node, () => type.item);
      case "tuple":
        return this.#items(node, planAt(type));
      case "set":
        return new Set(this.#items(node, () => type.item));
      case "map":
        return isTextKey(type.key) ? this.#items(node, () => undefined) : this.#pairs(node, type);
      case "any":
      case undefined:
        return this.#untyped(node);
      default:
        return this.#items(node, () => undefined);
    }
  }

  #untyped(node: SequenceNode): unknown {
    const items = this.#items(node, () => undefined);
    const tag = this.#listTags.get(node.start);
    if (tag === undefined) return items;
    const value = tag === SET_TAG ? setOf(items) : mapOf(items);
    return value ?? this.#walk.fail("malformed", `this is no ${tag.slice(1)}`, node.start);
  }

  #mapping(node: MappingNode, type: WireType | undefined): unknown {
    switch (type?.kind) {
      case "object":
        return this.#walk.object(this.#entries(node, planOf(type)));
      case "record":
        return this.#walk.object(this.#entries(node, () => type.value));
      case "map":
        if (isTextKey(type.key)) return new Map(this.#entries(node, () => type.value));
        break;
      default:
        break;
    }
    return this.#walk.object(this.#entries(node, () => undefined));
  }

  #items(node: SequenceNode, plans: PlanAt): unknown[] {
    return node.items.map((item, index) => this.#walk.below(index, () => this.decode(item, plans(index))));
  }

  #entries(node: MappingNode, plans: PlanOf): [string, unknown][] {
    return node.entries
      .filter(({ key }) => this.#walk.takesKey(key.name, key.start))
      .map(({ key, value }) => [
        key.name,
        this.#walk.below(key.name, () => this.decode(value, plans(key.name))),
      ]);
  }

  /** What is no list of pairs stays one. */
  #pairs(node: SequenceNode, type: MapType): unknown {
    const pair = pairPlan(type);
    const items = this.#items(node, () => pair);
    const map = new Map<unknown, unknown>();
    for (const [index, item] of items.entries()) {
      if (!Array.isArray(item) || item.length !== 2) return items;
      if (map.has(item[0])) {
        this.#walk.fail(
          "duplicate_key",
          "the key of this pair is already in the map",
          node.items[index]?.start ?? 0,
        );
      }
      map.set(item[0], item[1]);
    }
    return map;
  }

  /** The option the discriminator names, or the one that fits best; of those the first. */
  #optionFor(node: DocumentNode, type: UnionType): WirePlan | undefined {
    const { discriminator, options } = type;
    if (discriminator !== undefined) {
      const tag = childOf(node, discriminator);
      if (tag?.kind !== "scalar") return undefined;
      const value = untypedValue(tag, this.#walk);
      const option =
        options.find(({ tags }) => tags.includes(value as string)) ??
        options.find(({ tags }) => tags.some((known) => String(known) === tag.source));
      return option?.plan;
    }
    const levels = options.map(({ plan }) => this.#fit(node, plan));
    const best = Math.max(...levels);
    // Where nothing fits, an option of the same shape lets the schema say what is wrong inside.
    const at =
      best === MISFIT ? options.findIndex(({ plan }) => hasShape(node, plan.type)) : levels.indexOf(best);
    return options[at]?.plan;
  }

  #fit(node: DocumentNode, plan: WirePlan): number {
    if (node.kind === "scalar") return this.#fitScalar(node, plan);
    let levels = this.#fits.get(node);
    if (levels === undefined) {
      levels = new Map();
      this.#fits.set(node, levels);
    }
    let level = levels.get(plan.type);
    if (level === undefined) {
      level =
        node.kind === "sequence" ? this.#fitSequence(node, plan.type) : this.#fitMapping(node, plan.type);
      levels.set(plan.type, level);
    }
    return level;
  }

  #fitScalar(node: ScalarNode, plan: WirePlan): number {
    if (plan.type.kind === "union" && node.value !== null) {
      return Math.max(...plan.type.options.map((option) => this.#fitScalar(node, option.plan)));
    }
    const found = readScalar(node, plan, this.#walk);
    if (found === undefined) return MISFIT;
    return found.isExact ? EXACT : LENIENT;
  }

  #fitSequence(node: SequenceNode, type: WireType): number {
    switch (type.kind) {
      case "any":
        return EXACT;
      case "array":
      case "set":
        return this.#least(node.items, () => type.item);
      case "tuple": {
        const isLong = node.items.length > type.items.length && type.rest === undefined;
        const isShort = type.items.slice(node.items.length).some(({ optional }) => !optional);
        return isLong || isShort ? MISFIT : this.#least(node.items, planAt(type));
      }
      case "map": {
        const pair = pairPlan(type);
        return isTextKey(type.key) ? MISFIT : this.#least(node.items, () => pair);
      }
      case "union":
        return Math.max(...type.options.map(({ plan }) => this.#fit(node, plan)));
      default:
        return MISFIT;
    }
  }

  #fitMapping(node: MappingNode, type: WireType): number {
    const values = node.entries.map(({ value }) => value);
    switch (type.kind) {
      case "any":
        return EXACT;
      case "record":
        return this.#least(values, () => type.value);
      case "map":
        return isTextKey(type.key) ? this.#least(values, () => type.value) : MISFIT;
      case "object": {
        const isShort = type.fields.some(
          ({ name, plan }) => !plan.optional && entryOf(node, name) === undefined,
        );
        if (isShort) return MISFIT;
        const plans = planOf(type);
        const unknown = type.strict ? MISFIT : LENIENT;
        return this.#least(values, (index) => plans(node.entries[index]?.key.name ?? ""), unknown);
      }
      case "union": {
        if (type.discriminator === undefined) {
          return Math.max(...type.options.map(({ plan }) => this.#fit(node, plan)));
        }
        const option = this.#optionFor(node, type);
        return option === undefined ? MISFIT : this.#fit(node, option);
      }
      default:
        return MISFIT;
    }
  }

  /** `unplanned` is the level of a value that has no plan. */
  #least(nodes: readonly DocumentNode[], plans: PlanAt, unplanned: number = MISFIT): number {
    let least = EXACT;
    for (const [index, node] of nodes.entries()) {
      const plan = plans(index);
      least = Math.min(least, plan === undefined ? unplanned : this.#fit(node, plan));
      if (least === MISFIT) break;
    }
    return least;
  }
}

function planAt({ items, rest }: TupleType): PlanAt {
  return (index) => items[index] ?? rest;
}

function planOf({ byName, catchall }: ObjectType): PlanOf {
  return (name) => byName.get(name) ?? catchall;
}

function hasShape(node: DocumentNode, { kind }: WireType): boolean {
  if (node.kind === "mapping") return kind === "object" || kind === "record" || kind === "map";
  return node.kind === "sequence" && (kind === "array" || kind === "tuple" || kind === "set");
}
