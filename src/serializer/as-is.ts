import { isOneOf, optionFor } from "./fits-plan.js";
import type { SerializerLimits } from "./limits.js";
import type { ObjectType, WirePlan, WireType } from "./plan.js";
import { isReadAsIs } from "./plan-kinds.js";
import { hasLoneSurrogate } from "./text.js";

/**
 * Tells whether a value can be given to a writer of JSON or MessagePack as it is: nothing in it has another form on the wire, nothing
 * is to be refused and no bound is hit. It makes nothing and keeps no path, so that it takes a fraction of the time that writing
 * takes; where it says no, the careful way finds out why, if there is a reason.
 */
export class AsIs {
  readonly #limits: SerializerLimits;
  readonly #isNumber: (value: number) => boolean;
  #nodesLeft: number;
  #textLength = 0;

  /** `isNumber` tells whether the writer keeps a number. */
  constructor(limits: SerializerLimits, isNumber: (value: number) => boolean) {
    this.#limits = limits;
    this.#isNumber = isNumber;
    this.#nodesLeft = limits.nodes;
  }

  /** Bytes that what was looked at takes in MessagePack, about: text has a byte a unit mostly, headers take one to three. */
  get size(): number {
    return this.#textLength + 3 * (this.#limits.nodes - this.#nodesLeft);
  }

  holds(value: unknown, plan: WirePlan | undefined, depth = 1): boolean {
    if (--this.#nodesLeft < 0) return false;
    const kind = plan?.type.kind;
    switch (typeof value) {
      case "string":
        return this.#isText(value, this.#limits.stringLength) && (kind === "string" || fits(value, plan));
      case "boolean":
        return fits(value, plan);
      case "number":
        return this.#isNumber(value) && fits(value, plan);
      case "object":
        if (value === null) return plan === undefined || plan.nullable;
        if (plan !== undefined && kind === "union") {
          return fits(value, plan) && this.holds(value, undefined, depth);
        }
        return depth <= this.#limits.depth && this.#holdsAll(value, plan?.type, depth + 1);
      default:
        return false;
    }
  }

  #holdsAll(value: object, type: WireType | undefined, depth: number): boolean {
    const isAny = type === undefined || type.kind === "any";
    if (Array.isArray(value)) {
      if (isAny) return this.#items(value, [], undefined, depth);
      if (type.kind === "array") return this.#items(value, [], type.item, depth);
      return type.kind === "tuple" && this.#items(value, type.items, type.rest, depth);
    }
    // Other plain objects take the careful way: the loop over the keys sees those of the prototype too.
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    // An object of no class.
    const map = value as Readonly<Record<string, unknown>>;
    if (isAny) return this.#entries(map, undefined, undefined, depth);
    if (type.kind === "object") return this.#entries(map, type, type.catchall, depth);
    return type.kind === "record" && this.#entries(map, undefined, type.value, depth);
  }

  #items(
    values: readonly unknown[],
    items: readonly WirePlan[],
    rest: WirePlan | undefined,
    depth: number,
  ): boolean {
    for (let index = 0; index < values.length; index++) {
      if (!this.holds(values[index], items[index] ?? rest, depth)) return false;
    }
    return true;
  }

  #entries(
    map: Readonly<Record<string, unknown>>,
    type: ObjectType | undefined,
    other: WirePlan | undefined,
    depth: number,
  ): boolean {
    const { keyLength, stringLength: maxLength } = this.#limits;
    let index = 0;
    for (const key in map) {
      const item = map[key];
      // Most objects have their keys in the order of the schema: to look there first spares the map.
      const field = type?.fields[index++];
      const plan = field?.name === key ? field.plan : (type?.byName.get(key) ?? other);
      // Both writers leave such an entry out.
      if (item === undefined) continue;
      if (key === "__proto__" || !this.#isText(key, keyLength)) return false;
      // Labels are most of what there is: a call for each would take as long again.
      const isPlainText = typeof item === "string" && (plan === undefined || plan.type.kind === "string");
      if (isPlainText) {
        if (--this.#nodesLeft < 0 || !this.#isText(item, maxLength)) return false;
      } else if (!this.holds(item, plan, depth)) return false;
    }
    return true;
  }

  #isText(text: string, maxLength: number): boolean {
    this.#textLength += text.length;
    return text.length <= maxLength && !hasLoneSurrogate(text);
  }
}

/** Whether the value is one of the plan, and reads back as it is. */
function fits(value: unknown, plan: WirePlan | undefined): boolean {
  if (plan === undefined) return true;
  const { type } = plan;
  switch (type.kind) {
    case "any":
      return true;
    case "string":
    case "boolean":
    case "number":
      return typeof value === type.kind;
    case "enum":
    case "literal":
      return isOneOf(type.values, value);
    case "union":
      return isReadAsIs(plan) && optionFor(type, value) !== undefined;
    default:
      return false;
  }
}
