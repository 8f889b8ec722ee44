import { bytesFromBase64 } from "../../base64.js";
import type { FormatOptions } from "../../options.js";
import type { ObjectType, UnionType, WirePlan, WireType } from "../../plan.js";
import { untaggedTree } from "../../tags.js";
import { bigintFromText, dateFromText, nonFiniteFromText } from "./scalars.js";

type JsonMap = Record<string, unknown>;

/** Stands for "does not fit the plan". */
const MISFIT = Symbol("misfit");

/** The text of a date is a string too: of the options of a union that fit, the most specific is taken, then the first. */
const SPECIFICITY: Readonly<Partial<Record<WireType["kind"], number>>> = {
  literal: 0,
  enum: 0,
  date: 1,
  bigint: 3,
  bytes: 4,
  any: 5,
};
const USUAL_SPECIFICITY = 2;

/**
 * Turns parsed JSON into the values of a plan: text into dates, bytes and bigints, lists into sets and maps. What does not fit
 * stays as it was read, for the schema to refuse. The parsed value is changed in place.
 */
export class JsonRaiser {
  readonly #digits: number;
  readonly #isTagged: boolean;
  /** What is known of maps and lists below unions, so that nested unions cost no more than the value has parts. */
  readonly #known = new Map<object, Map<WireType, boolean>>();

  constructor({ limits, types }: FormatOptions) {
    this.#digits = limits.digits;
    this.#isTagged = types === "tagged";
  }

  raise(raw: unknown, plan: WirePlan): unknown {
    if (raw === null) return raw;
    if (typeof raw === "object") return this.#raiseContainer(raw, plan);
    const value = this.#scalar(raw, plan);
    return value === MISFIT ? raw : value;
  }

  /** The option a reader takes, on the value as it was parsed. */
  optionFor(raw: unknown, union: UnionType): WirePlan | undefined {
    const { discriminator } = union;
    if (discriminator !== undefined && isMap(raw)) {
      const tag = Object.hasOwn(raw, discriminator) ? raw[discriminator] : undefined;
      const tagged = union.options.find(({ tags }) => this.#literal(tag, tags) !== MISFIT);
      if (tagged !== undefined) return tagged.plan;
    }
    let best: WirePlan | undefined;
    for (const { plan } of union.options) {
      if ((best === undefined || specificity(plan) < specificity(best)) && this.#fits(raw, plan)) best = plan;
    }
    return best;
  }

  #raiseContainer(raw: object, plan: WirePlan): unknown {
    const { type } = plan;
    switch (type.kind) {
      case "array":
        return isList(raw) ? this.#raiseList(raw, [], type.item) : raw;
      case "tuple":
        return isList(raw) ? this.#raiseList(raw, type.items, type.rest) : raw;
      case "set":
        return isList(raw) ? toSet(this.#raiseList(raw, [], type.item)) : raw;
      case "object":
        return isMap(raw) ? this.#raiseMap(raw, type.byName, type.catchall) : raw;
      case "record":
        return isMap(raw) ? this.#raiseMap(raw, undefined, type.value) : raw;
      case "map":
        return this.#raiseToMap(raw, type.key, type.value);
      case "union": {
        const option = this.optionFor(raw, type);
        return option === undefined ? raw : this.#raiseContainer(raw, option);
      }
      case "any":
        return this.#isTagged ? untaggedTree(raw, this.#digits) : raw;
      default:
        return raw;
    }
  }

  #raiseList(list: unknown[], items: readonly WirePlan[], rest: WirePlan | undefined): unknown[] {
    for (let index = 0; index < list.length; index++) {
      const plan = items[index] ?? rest;
      if (plan !== undefined) list[index] = this.raise(list[index], plan);
    }
    return list;
  }

  #raiseMap(
    map: JsonMap,
    fields: ReadonlyMap<string, WirePlan> | undefined,
    other: WirePlan | undefined,
  ): JsonMap {
    for (const key of Object.keys(map)) {
      const plan = fields?.get(key) ?? other;
      if (plan === undefined) continue;
      const raw = map[key];
      const value = this.raise(raw, plan);
      // Never for `__proto__` with a plain value, whose assignment would set the prototype.
      if (value !== raw) defineOwn(map, key, value);
    }
    return map;
  }

  /** From an object when the keys are text, else from pairs; a key that is there twice makes it no map. */
  #raiseToMap(raw: object, key: WirePlan, value: WirePlan): unknown {
    if (isMap(raw)) {
      return new Map(Object.keys(raw).map((name) => [this.raise(name, key), this.raise(raw[name], value)]));
    }
    if (!isPairs(raw)) return raw;
    const pairs = raw.map(([left, right]) => [this.raise(left, key), this.raise(right, value)] as const);
    const map = new Map(pairs);
    return map.size === pairs.length ? map : raw;
  }

  #scalar(raw: unknown, plan: WirePlan): unknown {
    const { type } = plan;
    switch (type.kind) {
      case "any":
        return raw;
      case "string":
      case "boolean":
        return typeof raw === type.kind ? raw : MISFIT;
      case "number":
        return raiseNumber(raw, type.width === "float64" || type.width === "float32");
      case "bigint":
        return this.#bigint(raw);
      case "bytes":
        return typeof raw === "string" ? (bytesFromBase64(raw) ?? MISFIT) : MISFIT;
      case "date":
        return raiseDate(raw, plan);
      case "enum":
      case "literal":
        return this.#literal(raw, type.values);
      case "union": {
        const option = this.optionFor(raw, type);
        return option === undefined ? MISFIT : this.#scalar(raw, option);
      }
      default:
        return MISFIT;
    }
  }

  #bigint(raw: unknown): unknown {
    if (typeof raw === "bigint") return raw;
    if (typeof raw === "number") return Number.isInteger(raw) ? BigInt(raw) : MISFIT;
    return typeof raw === "string" ? (bigintFromText(raw, this.#digits) ?? MISFIT) : MISFIT;
  }

  #literal(raw: unknown, values: readonly unknown[]): unknown {
    for (const value of values) {
      if (value === raw) return value;
      if (typeof value === "bigint" && this.#bigint(raw) === value) return value;
      if (typeof value === "number" && typeof raw === "string" && Object.is(nonFiniteFromText(raw), value)) {
        return value;
      }
    }
    return MISFIT;
  }

  #fits(raw: unknown, plan: WirePlan): boolean {
    if (raw === undefined) return plan.optional;
    if (raw === null) return plan.nullable;
    if (typeof raw !== "object") return this.#scalar(raw, plan) !== MISFIT;
    let types = this.#known.get(raw);
    if (types === undefined) {
      types = new Map();
      this.#known.set(raw, types);
    }
    const known = types.get(plan.type);
    if (known !== undefined) return known;
    const fits = this.#containerFits(raw, plan.type);
    types.set(plan.type, fits);
    return fits;
  }

  #containerFits(raw: object, type: WireType): boolean {
    switch (type.kind) {
      case "any":
        return true;
      case "array":
      case "set":
        return isList(raw) && raw.every((item) => this.#fits(item, type.item));
      case "tuple": {
        const { items, rest } = type;
        const isLongEnough = items.every(
          ({ optional }, index) => optional || (isList(raw) && index < raw.length),
        );
        return (
          isList(raw) &&
          isLongEnough &&
          raw.every((item, index) => {
            const plan = items[index] ?? rest;
            return plan !== undefined && this.#fits(item, plan);
          })
        );
      }
      case "object":
        return isMap(raw) && this.#fieldsFit(raw, type);
      case "record":
        return isMap(raw) && Object.keys(raw).every((key) => this.#fits(raw[key], type.value));
      case "map":
        return this.#entriesFit(raw, type.key, type.value);
      case "union":
        return this.optionFor(raw, type) !== undefined;
      default:
        return false;
    }
  }

  #fieldsFit(raw: JsonMap, { fields, byName, catchall, strict }: ObjectType): boolean {
    return (
      fields.every(({ name, plan }) => this.#fits(Object.hasOwn(raw, name) ? raw[name] : undefined, plan)) &&
      Object.keys(raw).every(
        (key) => byName.has(key) || (catchall === undefined ? !strict : this.#fits(raw[key], catchall)),
      )
    );
  }

  #entriesFit(raw: object, key: WirePlan, value: WirePlan): boolean {
    if (isMap(raw)) {
      return Object.keys(raw).every((name) => this.#fits(name, key) && this.#fits(raw[name], value));
    }
    return isPairs(raw) && raw.every(([left, right]) => this.#fits(left, key) && this.#fits(right, value));
  }
}

function specificity(plan: WirePlan): number {
  return SPECIFICITY[plan.type.kind] ?? USUAL_SPECIFICITY;
}

/** A field of doubles takes integers that a double rounds, as other readers do. */
function raiseNumber(raw: unknown, isFloat: boolean): unknown {
  if (typeof raw === "number") return raw;
  return typeof raw === "bigint" && isFloat ? Number(raw) : MISFIT;
}

function raiseDate(raw: unknown, { hints }: WirePlan): unknown {
  const unit = hints.timestamp ?? "iso";
  if (unit === "iso") return typeof raw === "string" ? (dateFromText(raw) ?? MISFIT) : MISFIT;
  if (typeof raw !== "number") return MISFIT;
  const date = new Date(unit === "s" ? Math.round(raw * 1_000) : raw);
  return Number.isNaN(date.getTime()) ? MISFIT : date;
}

/** A set that has an element twice is none: the list stays, for the schema to refuse. */
function toSet(items: unknown[]): unknown {
  const set = new Set(items);
  return set.size === items.length ? set : items;
}

function defineOwn(map: JsonMap, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  } else map[key] = value;
}

function isList(raw: unknown): raw is unknown[] {
  return Array.isArray(raw);
}

/** What `JSON.parse` makes are lists and maps only. */
function isMap(raw: unknown): raw is JsonMap {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

function isPairs(raw: object): raw is [unknown, unknown][] {
  return isList(raw) && raw.every((pair) => isList(pair) && pair.length === 2);
}
